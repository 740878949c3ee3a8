import { Trans } from "@lingui/react/macro";
import { CloudOff, SearchX } from "lucide-react";
import { ApiError, UNREACHABLE } from "@/api/errors";
import { paths } from "@/lib/paths";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { LinkButton } from "./link-button";

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** A part of a screen that could not be loaded: says why in words, and offers what helps. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const status = error instanceof ApiError ? error.status : undefined;
  if (status === 404) return <Missing />;
  if (status === 403) return <Forbidden />;
  const offline = error instanceof ApiError && error.has(UNREACHABLE);
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff size={24} />}
        title={offline ? <Trans>No connection</Trans> : <Trans>This could not be loaded</Trans>}
        action={
          onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )
        }
      >
        {offline ? (
          <Trans>Firsthand cannot be reached. Check your connection and try again.</Trans>
        ) : (
          <Trans>Something went wrong on our side. Nothing of yours was lost.</Trans>
        )}
      </EmptyState>
    </div>
  );
}

function Missing() {
  return (
    <EmptyState
      icon={<SearchX size={24} />}
      title={<Trans>Not found</Trans>}
      action={
        <LinkButton variant="secondary" href={paths.stories}>
          <Trans>Go to the stories</Trans>
        </LinkButton>
      }
    >
      <Trans>It may have been removed, or it is not meant for you.</Trans>
    </EmptyState>
  );
}

export function Forbidden() {
  return (
    <EmptyState icon={<SearchX size={24} />} title={<Trans>You may not see this</Trans>}>
      <Trans>
        Your role does not include this. Ask the person who looks after Firsthand in your company.
      </Trans>
    </EmptyState>
  );
}
