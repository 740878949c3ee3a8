import { HttpResponse, http } from "msw";
import { channels } from "@/testing/channels";
import { server, url } from "@/testing/server";
import { page, type share } from "@/testing/shares";
import { story, suggestedText } from "@/testing/stories";

const LOCKED = suggestedText({ id: 3, channel: "facebook", text: "Word for word.", locked: true });
export const TEXTS = [suggestedText(), suggestedText({ id: 2, text: "Another start." }), LOCKED];

/** All that the dialog reads: a story with texts, one of them fixed, and no Mastodon. */
export function serve(over: { mine?: ReturnType<typeof share>[]; outstanding?: object[] } = {}) {
  server.use(
    http.get(url("/api/v1/stories/12/"), () =>
      HttpResponse.json(story({ suggested_texts: TEXTS, excluded_channels: ["mastodon"] })),
    ),
    http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels)),
    http.get(url("/api/v1/shares/"), () => HttpResponse.json(page(over.mine ?? []))),
    http.get(url("/api/v1/guidelines/outstanding/"), () => HttpResponse.json(over.outstanding ?? [])),
  );
}
