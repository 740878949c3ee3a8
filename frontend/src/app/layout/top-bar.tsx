import { useLingui } from "@lingui/react/macro";
import { boot } from "@/api/boot";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";
import { AccountMenu } from "./account-menu";
import { LanguageSwitch } from "./language-switch";
import { Wordmark } from "./logo";
import { ThemeButton } from "./theme-button";

export function TopBar() {
  const { t } = useLingui();
  return (
    <header className="sticky top-0 z-30 border-b bg-bg/90 backdrop-blur-md lg:border-transparent">
      <div className="mx-auto flex h-14 max-w-[72rem] items-center justify-between gap-3 px-4 sm:px-6 lg:h-16 lg:px-8">
        <AppLink
          href={paths.stories}
          className="rounded-control lg:hidden"
          aria-label={t`Firsthand, to the stories`}
        >
          <Wordmark />
        </AppLink>
        <p className="hidden min-w-0 truncate font-medium text-muted lg:block">{boot.config.organisation}</p>
        <div className="flex items-center gap-1 sm:gap-2">
          <LanguageSwitch />
          <ThemeButton />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
