import type { ComponentProps } from "react";
import { Input } from "./input";

interface DateFieldProps extends Omit<ComponentProps<"input">, "type"> {
  /** "datetime-local" for moments; values are the browser's local time. */
  kind?: "date" | "datetime-local";
}

/** The platform's own picker, typed or picked; use inside a Field like an Input. */
export function DateField({ kind = "date", ...rest }: DateFieldProps) {
  return <Input {...rest} type={kind} className="tabular-nums sm:max-w-60" />;
}
