import { Trans, useLingui } from "@lingui/react/macro";
import { ShieldCheck } from "lucide-react";
import { useSignedIn } from "@/api/me";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { AppearanceCard } from "@/features/account/appearance-card";
import { NotificationsCard } from "@/features/account/notifications-card";
import { ProfileForm } from "@/features/account/profile-form";
import { paths } from "@/lib/paths";

export default function Profile() {
  const { t } = useLingui();
  const me = useSignedIn();
  const place = [me.team?.name, me.email].filter(Boolean).join(" · ");
  return (
    <div className="max-w-[42rem]">
      <PageHeader
        title={t`My profile`}
        actions={
          <LinkButton variant="secondary" href={paths.security} icon={<ShieldCheck aria-hidden size={18} />}>
            <Trans>Sign-in and security</Trans>
          </LinkButton>
        }
      />
      <div className="mb-6 flex items-center gap-4">
        <Avatar name={me.name} size="lg" />
        <div className="min-w-0">
          <p className="text-card">{me.name}</p>
          <p className="text-muted">{place}</p>
        </div>
      </div>
      <div className="space-y-4">
        <ProfileForm me={me} />
        <AppearanceCard />
        <NotificationsCard />
      </div>
    </div>
  );
}
