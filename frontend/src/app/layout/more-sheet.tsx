import { useLingui } from "@lingui/react/macro";
import { useLocation } from "wouter";
import { useSignedIn } from "@/api/me";
import { AppLink } from "@/components/ui/app-link";
import { Dialog } from "@/components/ui/dialog";
import { isCurrent } from "./navigation";
import { roleGroups } from "./role-navigation";

interface MoreSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The role screens on phones, where the bar has room for five tabs. */
export default function MoreSheet({ open, onOpenChange }: MoreSheetProps) {
  const { t } = useLingui();
  const [path] = useLocation();
  const { permissions } = useSignedIn();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t`More`} size="sm">
      <nav aria-label={t`More`} className="space-y-4">
        {roleGroups(permissions).map((group) => (
          <div key={group.items[0]?.href}>
            <p className="pb-1 text-label font-medium text-muted">{t(group.label)}</p>
            <ul>
              {group.items.map(({ href, label, icon: Icon }) => (
                <li key={href}>
                  <AppLink
                    href={href}
                    aria-current={isCurrent(href, path) ? "page" : undefined}
                    onClick={() => onOpenChange(false)}
                    className="-mx-2 flex min-h-12 items-center gap-3 rounded-control px-2 text-body font-medium hover:bg-raised aria-[current=page]:text-brand-ink"
                  >
                    <Icon aria-hidden size={20} className="text-muted" />
                    {t(label)}
                  </AppLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Dialog>
  );
}
