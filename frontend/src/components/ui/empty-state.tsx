import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: ReactNode;
  title: ReactNode;
  /** Why it is empty, or what will appear here. */
  children?: ReactNode;
  /** The one button that changes it. */
  action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex animate-appear flex-col items-center px-4 py-12 text-center sm:py-16">
      <div aria-hidden className="grid size-14 place-items-center rounded-full bg-raised text-muted">
        {icon}
      </div>
      <h2 className="mt-4 text-card">{title}</h2>
      {children && <div className="mt-1.5 max-w-[44ch] text-balance text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
