import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { boot } from "@/api/boot";
import { LanguageSwitch } from "./language-switch";
import { Wordmark } from "./logo";
import { OfflineNotice } from "./offline-notice";
import { SkipLink } from "./skip-link";
import { ThemeButton } from "./theme-button";

/** Around the screens before signing in. */
export default function BareFrame({ children }: { children: ReactNode }) {
  const { organisation } = boot.config;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex h-16 w-full max-w-[72rem] items-center justify-between px-4 sm:px-8">
        <Wordmark />
        <div className="flex items-center gap-1 sm:gap-2">
          <LanguageSwitch />
          <ThemeButton />
        </div>
      </header>
      <OfflineNotice />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[60rem] flex-1 px-4 pt-6 pb-12 sm:px-8 sm:pt-14"
      >
        {children}
      </main>
      <footer className="px-4 py-6 text-center text-muted">
        <Trans>{organisation} on Firsthand. Sharing is always your own choice.</Trans>
      </footer>
    </div>
  );
}
