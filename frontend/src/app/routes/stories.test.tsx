import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { channels } from "@/testing/channels";
import { renderApp } from "@/testing/render";
import { server, url } from "@/testing/server";
import { page, share } from "@/testing/shares";
import { feedCard, story } from "@/testing/stories";
import Stories from "./stories";

const FEED = url("/api/v1/feed/");
const asked = vi.fn();
const seen = vi.fn();

function serveFeed(answer: (query: URLSearchParams) => object) {
  server.use(
    http.get(FEED, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked(query.toString());
      return HttpResponse.json(answer(query));
    }),
  );
}

beforeEach(() => {
  asked.mockReset();
  seen.mockReset();
  server.use(
    http.get(url("/api/v1/topics/"), () =>
      HttpResponse.json([
        { id: 1, slug: "city", name: "In the city", following: false },
        { id: 2, slug: "prizes", name: "Prizes", following: true },
      ]),
    ),
    http.post(url("/api/v1/feed/seen/"), async ({ request }) => {
      seen(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels)),
    http.get(url("/api/v1/campaigns/"), () => HttpResponse.json(page([{ id: 4, name: "Winter on wheels" }]))),
    http.get(url("/api/v1/shares/"), () => HttpResponse.json(page([]))),
    http.get(url("/api/v1/guidelines/outstanding/"), () => HttpResponse.json([])),
  );
});

describe("a card", () => {
  test("is one link and one button that say what they are about", async () => {
    serveFeed(() => page([feedCard()]));
    renderApp(<Stories />);
    const card = within(await screen.findByRole("article"));
    expect(card.getByRole("link", { name: "Why our vans stay at home" })).toHaveAttribute(
      "href",
      "/stories/12",
    );
    expect(card.getAllByRole("link")).toHaveLength(1);
    expect(card.getByRole("button", { name: "Share: Why our vans stay at home" })).toBeInTheDocument();
    expect(card.getByText("2 min read")).toBeInTheDocument();
  });

  test("shows that it was shared once this person says so or a click proves it", async () => {
    const stories = [1, 2, 3].map((id) => feedCard({ id, title: `Story ${id}` }));
    const about = (id: number) => ({ ...share().story, id });
    serveFeed(() => page(stories));
    server.use(
      http.get(url("/api/v1/shares/"), () =>
        HttpResponse.json(
          page([
            share({ story: about(1), state: "confirmed" }),
            share({ story: about(2), state: "proven" }),
            share({ story: about(3), state: "opened" }),
          ]),
        ),
      ),
    );
    renderApp(<Stories />);
    expect(
      await screen.findByRole("button", { name: "Shared: Story 1. Share it again" }),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Shared: Story 2. Share it again" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Share: Story 3" })).toBeInTheDocument();
  });

  test("hurries only in the last week", async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    serveFeed(() =>
      page([feedCard({ id: 1, expires_at: inDays(3) }), feedCard({ id: 2, expires_at: inDays(20) })]),
    );
    renderApp(<Stories />);
    expect(await screen.findAllByText(/^Share before/)).toHaveLength(1);
  });

  test("has no Share button where sharing is not allowed", async () => {
    serveFeed(() => page([feedCard({ abilities: { share: false } })]));
    renderApp(<Stories />);
    await screen.findByRole("article");
    expect(screen.queryByRole("button", { name: /^Share/ })).not.toBeInTheDocument();
  });

  test("is fetched at once when it is the first, and later when it is far down", async () => {
    serveFeed(() => page([1, 2, 3].map((id) => feedCard({ id }))));
    renderApp(<Stories />);
    const pictures = await screen.findAllByRole("img", { name: "A cargo bike in the evening sun" });
    expect(pictures.map((one) => one.getAttribute("loading"))).toEqual(["eager", "eager", "lazy"]);
    expect(pictures.map((one) => one.getAttribute("fetchpriority"))).toEqual(["high", null, null]);
  });
});

describe("the feed", () => {
  test("greets with what is true", async () => {
    serveFeed(() =>
      page([
        feedCard({ id: 1, published_at: new Date().toISOString() }),
        feedCard({ id: 2 }),
        feedCard({ id: 3, published_at: "2026-01-01T00:00:00Z" }),
      ]),
    );
    renderApp(<Stories />);
    await screen.findAllByRole("article");
    expect(screen.getByText(/Hello Erin\. 3 stories are here for you\./)).toBeInTheDocument();
  });

  test("keeps topic, channel and words in the address and asks for just those", async () => {
    serveFeed(() => page([feedCard()]));
    const { user, history } = renderApp(<Stories />);
    await user.click(await screen.findByRole("button", { name: "In the city" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Channel" }), "X");
    await user.type(screen.getByRole("searchbox", { name: "Search stories" }), "bike");
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith("topic=city&channel=x&q=bike"));
    expect(history.at(-1)).toBe("/?topic=city&channel=x&q=bike");
    expect(screen.getByRole("button", { name: "In the city" })).toHaveAttribute("aria-pressed", "true");
    expect(asked.mock.calls.filter(([query]) => query.includes("q=b")).length).toBeLessThan(3);
  });

  test("that a filter leaves empty offers the way out", async () => {
    serveFeed((query) => page(query.get("topic") ? [] : [feedCard()]));
    const { user } = renderApp(<Stories />, { path: "/?topic=prizes" });
    expect(await screen.findByText("No story matches this")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show all stories" }));
    expect(await screen.findByRole("article")).toBeInTheDocument();
  });

  test("without stories says why, and expects nothing", async () => {
    serveFeed(() => page([]));
    renderApp(<Stories />);
    expect(await screen.findByText("No stories for you yet")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Read the guidelines meanwhile" })).toBeInTheDocument();
  });

  test("loads more by the cursor", async () => {
    serveFeed((query) =>
      query.get("cursor") === "abc"
        ? page([feedCard({ id: 2, title: "The older one" })])
        : page([feedCard()], "http://localhost/api/v1/feed/?cursor=abc"),
    );
    const { user } = renderApp(<Stories />);
    await user.click(await screen.findByRole("button", { name: "Load more" }));
    expect(await screen.findByRole("link", { name: "The older one" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Load more" })).not.toBeInTheDocument();
  });

  test("can be walked through with J and K while focus is in it", async () => {
    serveFeed(() => page([1, 2].map((id) => feedCard({ id, title: `Story ${id}` }))));
    const { user } = renderApp(<Stories />);
    (await screen.findByRole("link", { name: "Story 1" })).focus();
    await user.keyboard("j");
    expect(screen.getByRole("link", { name: "Story 2" })).toHaveFocus();
    await user.keyboard("k");
    expect(screen.getByRole("link", { name: "Story 1" })).toHaveFocus();
  });

  test("puts the story that is shared into the address", async () => {
    serveFeed(() => page([feedCard()]));
    server.use(http.get(url("/api/v1/stories/12/"), () => HttpResponse.json(story())));
    const { user, history } = renderApp(<Stories />, { path: "/?topic=city" });
    await user.click(await screen.findByRole("button", { name: /^Share:/ }));
    expect(history.at(-1)).toBe("/?topic=city&share=12");
    expect(await screen.findByRole("dialog", { name: "Share this story" })).toBeInTheDocument();
    expect(await screen.findByRole("radio", { name: "LinkedIn" })).toBeChecked();
  });
});

describe("what is one's own", () => {
  test("a story is saved for later and taken back with the same button", async () => {
    const sent = vi.fn();
    serveFeed(() => page([feedCard()]));
    server.use(
      http.all(url("/api/v1/stories/12/save/"), ({ request }) => {
        sent(request.method);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp(<Stories />);
    const save = await screen.findByRole("button", { name: "Save for later: Why our vans stay at home" });
    expect(save).toHaveAttribute("aria-pressed", "false");
    await user.click(save);
    await waitFor(() => expect(save).toHaveAttribute("aria-pressed", "true"));
    await user.click(save);
    await waitFor(() => expect(save).toHaveAttribute("aria-pressed", "false"));
    expect(sent.mock.calls).toEqual([["POST"], ["DELETE"]]);
  });

  test("the filters Saved and Following combine with a topic in the address", async () => {
    serveFeed(() => page([]));
    const { user, history } = renderApp(<Stories />, { path: "/?topic=prizes" });
    await user.click(await screen.findByRole("button", { name: "Saved" }));
    await user.click(screen.getByRole("button", { name: "Following" }));
    expect(history.at(-1)).toBe("/?topic=prizes&saved=1&following=1");
    await waitFor(() => expect(asked).toHaveBeenCalledWith("topic=prizes&saved=true&following=true"));
    expect(await screen.findByText("Nothing saved here")).toBeInTheDocument();
  });

  test("a topic is followed where it is chosen", async () => {
    const sent = vi.fn();
    serveFeed(() => page([feedCard()]));
    server.use(
      http.all(url("/api/v1/topics/1/follow/"), ({ request }) => {
        sent(request.method);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp(<Stories />, { path: "/?topic=city" });
    await user.click(await screen.findByRole("button", { name: "Follow In the city" }));
    expect(await screen.findByRole("button", { name: "You follow In the city" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(sent.mock.calls).toEqual([["POST"]]);
  });

  test("what is new and what is in another language says so in words", async () => {
    serveFeed(() => page([feedCard({ is_new: true, language: "nl" })]));
    renderApp(<Stories />);
    const card = within(await screen.findByRole("article"));
    expect(card.getByText("New")).toBeInTheDocument();
    expect(card.getByTitle("Dutch")).toHaveTextContent("NL");
  });

  test("the feed is marked as seen until its newest story, and only when nothing is filtered", async () => {
    serveFeed(() =>
      page([feedCard({ id: 1, pinned: true, published_at: "2026-11-01T09:00:00Z" }), feedCard()]),
    );
    renderApp(<Stories />);
    await waitFor(() => expect(seen.mock.calls).toEqual([[{ until: "2026-11-20T09:00:00Z" }]]));
  });
});

test("a campaign narrows the feed, where there are any", async () => {
  serveFeed(() => page([feedCard()]));
  const { user } = renderApp(<Stories />);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Campaign" }), "Winter on wheels");
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith("campaign=4"));
});
