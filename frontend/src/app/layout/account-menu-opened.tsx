import { Trans } from "@lingui/react/macro";
import { KeyRound, Lightbulb, ListChecks, LogOut, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { signOut } from "@/api/allauth";
import { useSignedIn } from "@/api/me";
import { Menu } from "@/components/ui/menu";
import { paths } from "@/lib/paths";

export default function AccountMenuOpened({ trigger }: { trigger: ReactElement }) {
  const { name, email } = useSignedIn();
  return (
    <Menu
      defaultOpen
      trigger={trigger}
      header={
        <>
          <p className="font-medium">{name}</p>
          <p className="break-all text-muted">{email}</p>
        </>
      }
      items={[
        { label: <Trans>My profile</Trans>, icon: <UserRound aria-hidden size={18} />, href: paths.me },
        {
          label: <Trans>Sign-in and security</Trans>,
          icon: <KeyRound aria-hidden size={18} />,
          href: paths.security,
        },
        {
          label: <Trans>Suggest a story</Trans>,
          icon: <Lightbulb aria-hidden size={18} />,
          href: paths.suggest,
        },
        {
          label: <Trans>Your suggestions</Trans>,
          icon: <ListChecks aria-hidden size={18} />,
          href: paths.suggestions,
        },
        "separator",
        { label: <Trans>Sign out</Trans>, icon: <LogOut aria-hidden size={18} />, onSelect: leave },
      ]}
    />
  );
}

/** Nothing of the person stays: neither what they typed in this tab nor, by a full page load, what was in memory. */
async function leave() {
  await signOut();
  sessionStorage.clear();
  location.assign(paths.signIn);
}
