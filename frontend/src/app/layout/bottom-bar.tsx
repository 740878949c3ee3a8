import { Trans, useLingui } from "@lingui/react/macro";
import { Ellipsis } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { useSignedIn } from "@/api/me";
import { AppLink } from "@/components/ui/app-link";
import { withRest } from "@/lib/rest";
import { useEver } from "@/lib/use-ever";
import { isCurrent, type NavItem, PHONE_TABS, roleScreens } from "./navigation";

const MoreSheet = lazy(withRest(() => import("./more-sheet")));

const TAB =
  "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 px-1 text-label font-medium text-muted " +
  "aria-[current=page]:text-brand-ink aria-expanded:text-fg focus-visible:-outline-offset-2";

export function BottomBar() {
  const { t } = useLingui();
  const { permissions } = useSignedIn();
  const screens = roleScreens(permissions);
  return (
    <nav
      aria-label={t`Main`}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {PHONE_TABS.map((item) => (
        <Tab key={item.href} item={item} />
      ))}
      {screens.length > 0 && <MoreTab screens={screens} />}
    </nav>
  );
}

function Tab({ item }: { item: NavItem }) {
  const { t } = useLingui();
  const [path] = useLocation();
  const Icon = item.icon;
  return (
    <AppLink href={item.href} className={TAB} aria-current={isCurrent(item.href, path) ? "page" : undefined}>
      <Icon aria-hidden size={22} strokeWidth={1.8} />
      <TabLabel>{t(item.label)}</TabLabel>
    </AppLink>
  );
}

function MoreTab({ screens }: { screens: readonly string[] }) {
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const wanted = useEver(open);
  const inside = screens.some((href) => isCurrent(href, path));
  return (
    <>
      <button
        type="button"
        className={TAB}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-current={inside ? "page" : undefined}
        onClick={() => setOpen(true)}
      >
        <Ellipsis aria-hidden size={22} strokeWidth={1.8} />
        <TabLabel>
          <Trans>More</Trans>
        </TabLabel>
      </button>
      <Suspense fallback={null}>{wanted && <MoreSheet open={open} onOpenChange={setOpen} />}</Suspense>
    </>
  );
}

function TabLabel({ children }: { children: ReactNode }) {
  return <span className="max-w-full truncate">{children}</span>;
}
