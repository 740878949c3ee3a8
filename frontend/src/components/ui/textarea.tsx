import type { ComponentProps } from "react";
import { cx } from "@/lib/cx";
import { CONTROL } from "./control-styles";
import { useControlProps } from "./field-context";

/** Grows with its text; `rows` is where it starts. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      {...useControlProps(rest)}
      rows={rows}
      className={cx(
        CONTROL,
        "field-sizing-content max-h-[60vh] resize-y py-2.5 leading-6",
        className,
        MIN_HEIGHTS[Math.min(rows, 12)],
      )}
    />
  );
}

// field-sizing takes its size from the text and ignores `rows`, so the start height is spelt out.
const MIN_HEIGHTS: Record<number, string> = {
  1: "min-h-11",
  2: "min-h-[4.25rem]",
  3: "min-h-[5.75rem]",
  4: "min-h-[7.25rem]",
  5: "min-h-[8.75rem]",
  6: "min-h-[10.25rem]",
  7: "min-h-[11.75rem]",
  8: "min-h-[13.25rem]",
  9: "min-h-[14.75rem]",
  10: "min-h-[16.25rem]",
  11: "min-h-[17.75rem]",
  12: "min-h-[19.25rem]",
};
