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
    <section {...rest} className={cx("min-w-0 overflow-clip rounded-card border bg-surface", className)}>
      {hasHeader && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4 pb-0 sm:p-5 sm:pb-0">
          <div className="min-w-0">
            {title && <h2 className="text-card">{title}</h2>}
            {description && <p className="mt-1 text-muted">{description}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={cx(!flush && "p-4 sm:p-5", flush && hasHeader && "mt-4")}>{children}</div>
    </section>
  );
}
