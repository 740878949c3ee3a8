import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { useSignedIn } from "@/api/me";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";
import { withRest } from "@/lib/rest";
import { Wordmark } from "./logo";
import { roleScreens, SHARE_GROUP } from "./navigation";
import { SidebarGroup } from "./sidebar-group";

const SidebarRoles = lazy(withRest(() => import("./sidebar-roles")));

export function Sidebar() {
  const { t } = useLingui();
  const { permissions } = useSignedIn();
  return (
    <nav
      aria-label={t`Main`}
      className="sticky top-0 hidden h-dvh w-[14.5rem] shrink-0 flex-col overflow-y-auto border-r bg-surface/60 px-3 pb-4 lg:flex"
    >
      <AppLink
        href={paths.stories}
        className="mt-4 mb-6 w-fit rounded-control px-2 py-1"
        aria-label={t`Firsthand, to the stories`}
      >
        <Wordmark />
      </AppLink>
      <div className="space-y-5">
        <SidebarGroup group={SHARE_GROUP} />
        <Suspense fallback={null}>
          {roleScreens(permissions).length > 0 && <SidebarRoles permissions={permissions} />}
        </Suspense>
      </div>
    </nav>
  );
}
