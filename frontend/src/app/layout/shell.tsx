import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { OfflineNotice } from "./offline-notice";
import { OutstandingBanner } from "./outstanding-banner";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

/** The frame around every screen for people who are signed in. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Sidebar />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar />
        <OfflineNotice />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[72rem] flex-1 px-4 pt-4 pb-28 sm:px-6 lg:px-8 lg:pt-3 lg:pb-16"
        >
          <OutstandingBanner />
          {children}
        </main>
      </div>
      <BottomBar />
    </div>
  );
}
