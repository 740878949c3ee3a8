import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import type { Content } from "./content";
import LinkCheck from "./link-check";
import { isAddress, type LinkPreview, type PreviewCard } from "./link-check-api";

const PREVIEWS = url("/api/v1/link-previews/");
const ADDRESS = "https://windmill.example/opening";

function card(network: PreviewCard["network"], rest: Partial<PreviewCard> = {}): PreviewCard {
  return {
    network,
    layout: "large",
    title: `Windmill opens on ${network}`,
    title_is_cut: false,
    title_on_picture: false,
    description: "It turns.",
    domain: "windmill.example",
    picture: { url: "/media/previews/a.webp", width: 800, height: 420 },
    ...rest,
  };
}

const READY: LinkPreview = {
  id: 5,
  address: ADDRESS,
  state: "ready",
  reason: "",
  fetched_at: "2026-11-20T09:00:00Z",
  page: {
    url: ADDRESS,
    canonical: ADDRESS,
    title: "Windmill opens",
    description: "It turns for the whole village.",
    image: "https://windmill.example/a.jpg",
    site_name: "Windmill",
    language: "nl",
    type: "article",
    published: "",
    author: "",
    oembed: "",
    charset: "utf-8",
  },
  problems: [
    {
      code: "image_small",
      severity: "warning",
      message: "The picture is small.",
      advice: "Ask for a larger one.",
    },
  ],
  cards: [
    card("linkedin"),
    card("facebook", { layout: "small" }),
    card("x", { title_on_picture: true, description: "" }),
    card("whatsapp", { layout: "none", picture: null }),
  ],
  abilities: { refresh: true },
};
const PENDING: LinkPreview = { ...READY, state: "pending", page: null, problems: [], cards: [] };

let asked: unknown[];

function answer(...previews: LinkPreview[]) {
  const [first, ...later] = previews;
  server.use(
    http.post(PREVIEWS, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(first);
    }),
    http.get(url("/api/v1/link-previews/5/"), () =>
      HttpResponse.json(later.length > 1 ? later.shift() : later[0]),
    ),
  );
}

function open(content: Partial<Content> = {}, mayChange = true) {
  const change = vi.fn();
  const whole = { kind: "link", url: ADDRESS, title: "", summary: "", ...content } as Content;
  return { change, ...renderApp(<LinkCheck content={whole} change={change} mayChange={mayChange} />) };
}

beforeEach(() => {
  asked = [];
});

describe("a link", () => {
  test("is checked by itself, and looked at until the server has read it", async () => {
    answer(PENDING, READY);
    open();
    expect(await screen.findByText(/Reading the page/)).toBeInTheDocument();
    expect(
      await screen.findByText("Windmill opens on linkedin", undefined, { timeout: 4000 }),
    ).toBeInTheDocument();
    expect(asked).toEqual([{ url: ADDRESS, refresh: false }]);
  });

  test("shows a card for each network", async () => {
    answer(READY);
    const { user, container } = open();
    await user.click(await screen.findByRole("tab", { name: "X" }));
    const panel = screen.getByRole("tabpanel");
    expect(within(panel).getByText("Windmill opens on x")).toBeInTheDocument();
    expect(within(panel).queryByText("It turns.")).not.toBeInTheDocument();
    expect(container.querySelector("img")).toHaveAttribute("src", "/media/previews/a.webp");
    await user.click(screen.getByRole("tab", { name: "WhatsApp" }));
    expect(screen.getByText("Windmill opens on whatsapp")).toBeInTheDocument();
    expect(container.querySelector("img")).toBeNull();
  });

  test("names each problem with what to do about it", async () => {
    answer(READY);
    open();
    const item = (await screen.findByText("The picture is small.")).closest("li");
    expect(item).toHaveTextContent("Ask for a larger one.");
  });

  test("says when there is nothing to improve", async () => {
    answer({ ...READY, problems: [] });
    open();
    expect(await screen.findByText(/Nothing to improve/)).toBeInTheDocument();
  });

  test("that cannot be read says why, without cards", async () => {
    const problem = {
      code: "unknown_name",
      severity: "error" as const,
      message: "No such site.",
      advice: "Look for a typo.",
    };
    answer({ ...PENDING, state: "failed", reason: "unknown_name", problems: [problem] });
    open();
    expect(await screen.findByText("No such site.")).toBeInTheDocument();
    expect(screen.queryByRole("tab")).not.toBeInTheDocument();
  });

  test("is checked anew when asked", async () => {
    answer(READY);
    const { user } = open();
    await screen.findByText("Windmill opens on linkedin");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toEqual({ url: ADDRESS, refresh: true });
  });

  test("that the server refuses can be tried again", async () => {
    server.use(http.post(PREVIEWS, () => failure(429, "throttled")));
    open();
    expect(await screen.findByRole("button", { name: "Try again" })).toBeInTheDocument();
  });
});

describe("words of the page", () => {
  test("go into empty fields with one tap", async () => {
    answer(READY);
    const { user, change } = open();
    await user.click(await screen.findByRole("button", { name: "Use the page's title and description" }));
    expect(change).toHaveBeenCalledWith({
      title: "Windmill opens",
      summary: "It turns for the whole village.",
    });
  });

  test("never replace what somebody wrote", async () => {
    answer(READY);
    const { user, change } = open({ title: "Mine" });
    await user.click(await screen.findByRole("button", { name: "Use the page's description as summary" }));
    expect(change).toHaveBeenCalledWith({ summary: "It turns for the whole village." });
  });

  test("are not offered when nothing is empty", async () => {
    answer(READY);
    open({ title: "Mine", summary: "Mine too" });
    await screen.findByText("Windmill opens on linkedin");
    expect(screen.queryByRole("button", { name: /Use the page/ })).not.toBeInTheDocument();
  });
});

test("what is no address yet is not asked for", () => {
  answer(READY);
  const { container } = open({ url: "windmill" });
  expect(container.querySelector("h2")).toBeNull();
  expect(asked).toEqual([]);
  expect(["https://a.nl", "HTTP://a.example/b?c"].every(isAddress)).toBe(true);
  expect(["", "https://", "https://a", "ftp://a.nl", "a.nl", "https://a b.nl"].some(isAddress)).toBe(false);
});

test("whoever may not change the story sees the cards, and nothing to take over", async () => {
  answer(READY);
  const { user } = open({}, false);
  await user.click(await screen.findByRole("tab", { name: /Facebook/ }));
  expect(screen.getByText("Windmill opens on facebook")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Use the page/ })).not.toBeInTheDocument();
});
