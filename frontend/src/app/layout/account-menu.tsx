import { Trans, useLingui } from "@lingui/react/macro";
import { KeyRound, LogOut, UserRound } from "lucide-react";
import { useSignedIn } from "@/api/me";
import { Avatar } from "@/components/ui/avatar";
import { LazyMenu } from "@/components/ui/lazy-menu";
import { paths } from "@/lib/paths";

export function AccountMenu() {
  const { t } = useLingui();
  const { name, email } = useSignedIn();
  return (
    <LazyMenu
      trigger={
        <button
          type="button"
          aria-haspopup="menu"
          aria-label={t`Account of ${name}`}
          className="grid size-11 place-items-center rounded-full sm:size-10"
        >
          <Avatar name={name} size="md" />
        </button>
      }
      header={
        <>
          <p className="font-medium">{name}</p>
          <p className="text-muted">{email}</p>
        </>
      }
      items={[
        { label: <Trans>My profile</Trans>, icon: <UserRound aria-hidden size={18} />, href: paths.me },
        {
          label: <Trans>Sign-in and security</Trans>,
          icon: <KeyRound aria-hidden size={18} />,
          href: paths.security,
        },
        "separator",
        { label: <Trans>Sign out</Trans>, icon: <LogOut aria-hidden size={18} />, onSelect: leave },
      ]}
    />
  );
}

/** A full page load afterwards leaves nothing of the person in memory. */
async function leave() {
  const { signOut } = await import("@/api/allauth");
  await signOut();
  location.assign(paths.signIn);
}
