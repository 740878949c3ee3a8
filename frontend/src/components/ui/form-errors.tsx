import { Trans } from "@lingui/react/macro";
import { type ErrorItem, UNREACHABLE } from "@/api/errors";
import { Banner } from "./banner";

/** What `placeErrors` could not put on a field. */
export function FormErrors({ errors }: { errors: readonly ErrorItem[] }) {
  if (errors.length === 0) return null;
  return (
    <Banner tone="bad">
      {errors.map((error) => (
        <p key={`${error.code}${error.message}`}>
          <ErrorText error={error} />
        </p>
      ))}
    </Banner>
  );
}

function ErrorText({ error }: { error: ErrorItem }) {
  if (error.code === UNREACHABLE) {
    return <Trans>Firsthand cannot be reached. What you typed is still here; try again in a moment.</Trans>;
  }
  if (error.code === "status_429") return <Trans>Too many attempts. Wait a few minutes and try again.</Trans>;
  if (error.code === "status_403") return <Trans>You may not do this.</Trans>;
  return (
    error.message || <Trans>That did not work. What you typed is still here; try again in a moment.</Trans>
  );
}
