import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/cx";

interface CardProps extends Omit<ComponentProps<"section">, "title"> {
  title?: ReactNode;
  description?: ReactNode;
  /** Buttons or a legend, right of the title. */
  actions?: ReactNode;
  /** Without padding, for pictures, tables and lists that reach the edge. */
  flush?: boolean;
}

export function Card({
  title,
  description,
  actions,
  flush = false,
  className,
  children,
  ...rest
}: CardProps) {
  const hasHeader = Boolean(title || actions);
  return (
    <section
      {...rest}
      className={cx(
        "min-w-0 overflow-clip rounded-card border bg-surface",
        !flush && "p-4 sm:p-5",
        className,
      )}
    >
      {hasHeader && (
        <div
          className={cx("flex flex-wrap items-start justify-between gap-x-4 gap-y-3", flush && "p-4 sm:p-5")}
        >
          <div className="min-w-0 flex-1 basis-60">
            {title && <h2 className="text-card">{title}</h2>}
            {description && <p className="mt-1 text-muted">{description}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={cx("empty:hidden", hasHeader && !flush && "mt-4")}>{children}</div>
    </section>
  );
}
