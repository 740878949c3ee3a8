import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Overlays } from "@/components/ui/overlays";
import { ErrorBoundary } from "./error-boundary";
import { createQueryClient } from "./query-client";
import { ReauthenticationHost } from "./reauthentication-host";

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <ErrorBoundary>
          {children}
          <Overlays />
          <ReauthenticationHost />
        </ErrorBoundary>
      </QueryClientProvider>
    </I18nProvider>
  );
}
