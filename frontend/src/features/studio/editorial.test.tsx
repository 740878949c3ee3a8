import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import type { Story } from "@/api/stories";
import { channels } from "@/testing/channels";
import { ERIN, renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { aStory } from "@/testing/story";
import { StoryEditor } from "./story-editor";

const STORY = url("/api/v1/stories/7/");
const MARK = { ...ERIN, id: 2, name: "Mark Hofstra", permissions: [...ERIN.permissions, "stories.write"] };
const WRITER = { update: true, submit: true };
const DUTCH = {
  language: "nl",
  title: "Twee gram vet",
  summary: "",
  why_share: "",
  url: "",
  body: "",
} as const;
const page = (results: unknown[]) => ({ next: null, previous: null, results });

let sent: Record<string, unknown>[];

function open(given: Partial<Story> = {}) {
  const story = aStory({ ...given, abilities: WRITER });
  server.use(
    http.patch(STORY, async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ ...story, version: story.version + sent.length });
    }),
  );
  return renderApp(<StoryEditor story={story} card={() => null} />, { me: MARK });
}

const stored = (change: Record<string, unknown>) =>
  waitFor(() => expect(sent.at(-1)).toMatchObject(change), { timeout: 3000 });

beforeEach(() => {
  sent = [];
  sessionStorage.clear();
  server.use(
    http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels)),
    http.get(url("/api/v1/topics/"), () => HttpResponse.json([])),
    http.get(url("/api/v1/campaigns/"), () => HttpResponse.json(page([{ id: 3, name: "Winter" }]))),
    http.get(url("/api/v1/teams/"), () => HttpResponse.json([])),
    http.post(url("/api/v1/audiences/count/"), () => HttpResponse.json({ count: 62 })),
    http.post(url("/api/v1/stories/7/presence/"), () => HttpResponse.json([])),
  );
});

describe("another language", () => {
  test("begins with a copy of the first and is sent once it has a title", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Also in Nederlands" }));
    expect(screen.getByRole("tab", { name: /Nederlands/ })).toHaveAttribute("aria-selected", "true");
    await user.click(screen.getByRole("button", { name: "Begin with the text in English" }));
    await user.type(screen.getByLabelText("Title"), "!");
    await stored({
      language_versions: [{ ...DUTCH, title: "Two grams of grease!", summary: expect.any(String) }],
    });
  });

  test("says how far each has come", () => {
    open({ language_versions: [{ ...DUTCH, body_html: "", target_url: "" }] });
    expect(screen.getByRole("tab", { name: "English complete" })).toBeInTheDocument();
    expect(screen.getByRole("tab", { name: "Nederlands not complete" })).toBeInTheDocument();
  });

  test("changes places with the main one when that is chosen", async () => {
    const { user } = open({ language_versions: [{ ...DUTCH, body_html: "", target_url: "" }] });
    await user.selectOptions(screen.getByLabelText("Main language"), "Nederlands");
    expect(screen.getByLabelText("Title")).toHaveValue("Twee gram vet");
    await stored({ language: "nl", title: "Twee gram vet" });
    expect(sent.at(-1)?.language_versions).toMatchObject([{ language: "en", title: "Two grams of grease" }]);
  });
});

describe("the campaign", () => {
  test("is found by a part of its name", async () => {
    const { user } = open();
    await user.type(await screen.findByRole("combobox", { name: /Campaign/ }), "int");
    await user.keyboard("{Enter}");
    await stored({ campaign: 3 });
    expect(screen.getByRole("combobox", { name: /Campaign/ })).toHaveValue("Winter");
  });

  test("is made by the name that was typed", async () => {
    server.use(
      http.post(url("/api/v1/campaigns/"), async ({ request }) =>
        HttpResponse.json({ id: 9, ...((await request.json()) as object) }, { status: 201 }),
      ),
    );
    const { user } = open();
    await user.type(await screen.findByRole("combobox", { name: /Campaign/ }), "Spring");
    await user.click(await screen.findByRole("option", { name: "Create “Spring”" }));
    await stored({ campaign: 9 });
  });
});

test("hashtags are kept as networks accept them", async () => {
  const text = {
    id: 1,
    channel: "x",
    language: "en",
    text: "Look.",
    locked: false,
    voice: "personal",
  } as const;
  const { user } = open({ suggested_texts: [{ ...text, hashtags: ["One"] }] });
  await user.click(await screen.findByRole("tab", { name: /^X/ }));
  await user.type(screen.getByLabelText("Hashtags of text 1"), "#cargo-bikes ");
  await stored({ suggested_texts: [expect.objectContaining({ hashtags: ["One", "cargoBikes"] })] });
  await user.click(screen.getByRole("button", { name: "Remove #One" }));
  await stored({ suggested_texts: [expect.objectContaining({ hashtags: ["cargoBikes"] })] });
});

test("nearly the same words under two channels are named, and one tap away from being varied", async () => {
  const text: Omit<Story["suggested_texts"][number], "id" | "channel" | "text"> = {
    language: "en",
    hashtags: [],
    locked: false,
    voice: "personal",
  };
  const { user } = open({
    suggested_texts: [
      { ...text, id: 1, channel: "linkedin", text: "Come and see!" },
      { ...text, id: 2, channel: "x", text: "come and SEE #bikes https://example.org" },
    ],
  });
  expect(await screen.findByText(/These words stand under X too/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Vary it" }));
  expect(screen.getByLabelText("Text 1")).toHaveFocus();
});

test("who else has it open is named", async () => {
  server.use(
    http.post(url("/api/v1/stories/7/presence/"), () =>
      HttpResponse.json([{ name: "Anna", seen_at: "2026-11-22T10:00:00Z" }]),
    ),
  );
  open();
  expect(await screen.findByText(/Anna has this open too/)).toBeInTheDocument();
});

test("of a conflict each part is chosen by itself", async () => {
  const { user } = open();
  const theirs = aStory({ title: "Oil", summary: "Theirs.", version: 9, abilities: WRITER });
  server.use(
    http.patch(STORY, () => failure(409, "edited_elsewhere", "version"), { once: true }),
    http.get(STORY, () => HttpResponse.json(theirs)),
  );
  await user.type(screen.getByLabelText("Title"), "!");
  const panel = await screen.findByRole("region", { name: "Two versions" }, { timeout: 3000 });
  const summary = within(panel).getByRole("group", { name: "Summary" });
  await user.click(within(summary).getByRole("radio", { name: "Take what Mark Hofstra wrote" }));
  await user.click(within(panel).getByRole("button", { name: "Go on with this" }));
  await stored({ version: 9, title: "Two grams of grease!" });
  expect(sent.at(-1)).not.toHaveProperty("summary");
  expect(screen.getByLabelText("Summary")).toHaveValue("Theirs.");
});
