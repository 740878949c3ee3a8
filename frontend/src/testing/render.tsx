import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { Me } from "@/api/boot";
import { meQuery } from "@/api/me";
import { Overlays } from "@/components/ui/overlays";

export const ERIN: Me = {
  id: 1,
  name: "Erin de Boer",
  email: "erin@example.com",
  language: "en",
  country: "NL",
  team: { id: 1, name: "Operations" },
  roles: [],
  permissions: ["stories.read", "stories.share", "guidelines.read"],
  time_zone: "Europe/Amsterdam",
  has_usable_password: true,
};

interface Options {
  path?: string;
  me?: Me | null;
}

/** A screen or a part as a person meets it: words, data, addresses and overlays around it. */
export function renderApp(content: ReactNode, { path = "/", me = ERIN }: Options = {}) {
  const { hook, searchHook, history } = memoryLocation({ path, record: true });
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  client.setQueryData(meQuery.queryKey, me);
  const view = render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <Router hook={hook} searchHook={searchHook}>
          {content}
          <Overlays />
        </Router>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { ...view, client, history, user: userEvent.setup() };
}
