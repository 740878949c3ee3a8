import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { useLocation } from "wouter";
import { AppLink } from "@/components/ui/app-link";
import { isCurrent, type NavGroup, type NavItem } from "./navigation";

export function SidebarGroup({ group }: { group: NavGroup }) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div>
      <p id={id} className="px-2.5 pb-1.5 text-label font-medium text-muted">
        {t(group.label)}
      </p>
      <ul aria-labelledby={id} className="space-y-0.5">
        {group.items.map((item) => (
          <li key={item.href}>
            <SidebarLink item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const LINK =
  "group flex min-h-9 items-center gap-3 rounded-control px-2.5 font-medium text-muted transition-colors duration-[120ms] hover:bg-raised " +
  "hover:text-fg aria-[current=page]:bg-raised aria-[current=page]:text-fg";

function SidebarLink({ item }: { item: NavItem }) {
  const { t } = useLingui();
  const [path] = useLocation();
  const Icon = item.icon;
  return (
    <AppLink href={item.href} className={LINK} aria-current={isCurrent(item.href, path) ? "page" : undefined}>
      <Icon
        aria-hidden
        size={18}
        strokeWidth={1.9}
        className="shrink-0 group-aria-[current=page]:text-brand-ink"
      />
      {t(item.label)}
    </AppLink>
  );
}
