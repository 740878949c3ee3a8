import { cx } from "@/lib/cx";
import { AppLink, type AppLinkProps } from "./app-link";

/** A link inside a sentence. */
export function TextLink({ className, ...rest }: AppLinkProps) {
  return (
    <AppLink
      {...rest}
      className={cx(
        "rounded-sm font-medium text-brand-ink underline decoration-brand-ink/35 underline-offset-[0.2em] hover:decoration-current",
        className,
      )}
    />
  );
}
