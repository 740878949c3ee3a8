import { useLingui } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "./app-link";

export interface Crumb {
  label: ReactNode;
  href: string;
}

/** The way back up; the page itself is the heading below and not repeated. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Breadcrumbs`}>
      <ol className="-ml-1 flex flex-wrap items-center text-muted">
        {items.map((item) => (
          <li key={item.href} className="flex items-center">
            <AppLink href={item.href} className="rounded-sm px-1 py-1 hover:text-fg">
              {item.label}
            </AppLink>
            <ChevronRight aria-hidden size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
