import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-b-2 bg-raised px-1.5 text-center font-sans text-label font-medium text-muted">
      {children}
    </kbd>
  );
}
