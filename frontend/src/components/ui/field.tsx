import { Trans } from "@lingui/react/macro";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "@/lib/cx";
import { CharCounter } from "./char-counter";
import { FieldContext } from "./field-context";

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Text of the error; any falsy value means that there is none. */
  error?: string | undefined;
  counter?: { used: number; limit: number };
  required?: boolean;
  /** Says "optional" beside the label; use it where most of the form is required. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** Below everything: what somebody said of this field. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Label, hint, counter and error around one control, and their wiring for screen readers. */
export function Field(props: FieldProps) {
  const { label, hint, error, counter, required = false, optional, hideLabel, className, children } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cx("min-w-0", className)}>
      <label
        htmlFor={id}
        className={cx(hideLabel ? "sr-only" : "mb-1.5 flex items-baseline gap-1.5 font-medium")}
      >
        {label}
        {optional && (
          <span className="font-normal text-muted">
            <Trans>(optional)</Trans>
          </span>
        )}
      </label>
      <FieldContext value={{ id, describedBy: described, invalid: Boolean(error), required }}>
        {children}
      </FieldContext>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          {hint && (
            <p id={`${id}-hint`} className="mt-1.5 text-muted">
              {hint}
            </p>
          )}
          <FieldError id={`${id}-error`} error={error} />
        </div>
        {counter && <CharCounter {...counter} />}
      </div>
      {props.note}
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <div aria-live="polite">
      {error && (
        <p id={id} className="mt-1.5 flex items-start gap-1.5 text-bad">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
