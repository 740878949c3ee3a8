import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/lib/cx";

export interface ChoiceProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The row that checkbox, radio and switch share: control left, label and hint right, all of it clickable. */
export function ChoiceRow({ id, label, hint, error, className, children }: ChoiceRowProps) {
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className="flex min-h-11 items-start gap-3 py-2.5 sm:min-h-0 sm:py-1.5 has-disabled:text-muted"
      >
        {children}
        <span className="min-w-0">
          <span className="block">{label}</span>
          {hint && (
            <span id={`${id}-hint`} className="mt-0.5 block text-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="text-bad">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceRowProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function useChoiceProps({ id, hint, error }: Pick<ChoiceProps, "id" | "hint" | "error">) {
  const generated = useId();
  const own = id ?? generated;
  const describedBy = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ") || undefined;
  return { id: own, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined };
}

export const choiceBox = (shape: string) =>
  cx(
    "peer size-5 shrink-0 cursor-pointer appearance-none border border-control bg-surface transition-colors duration-[120ms]",
    "checked:border-brand hover:border-fg/60 checked:hover:border-brand",
    "disabled:cursor-not-allowed disabled:bg-raised disabled:opacity-60 aria-invalid:border-bad",
    shape,
  );
