import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";

interface AuthCardProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Links to the other ways, below the form. */
  footer?: ReactNode;
}

export function AuthCard({ title, description, children, footer }: AuthCardProps) {
  return (
    <div className="mx-auto w-full max-w-[26rem]">
      <PageHeader title={title} description={description} />
      {children}
      {footer && <div className="mt-6 space-y-2 border-t pt-5 text-muted">{footer}</div>}
    </div>
  );
}
