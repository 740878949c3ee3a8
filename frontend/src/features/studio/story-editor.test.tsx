import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import type { Story } from "@/api/stories";
import { channels } from "@/testing/channels";
import { ERIN, renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { aStory, PICTURE } from "@/testing/story";
import { StoryEditor } from "./story-editor";

const STORY = url("/api/v1/stories/7/");
const MARK = { ...ERIN, id: 2, name: "Mark Hofstra", permissions: [...ERIN.permissions, "stories.write"] };
const WRITER = { update: true, submit: true, delete: true, attach_image: true, describe_image: true };

let sent: Record<string, unknown>[];

/** Answers every change as the server does: with the next version. */
function acceptChanges(story: Story) {
  let current = story;
  server.use(
    http.patch(STORY, async ({ request }) => {
      const change = (await request.json()) as Record<string, unknown>;
      sent.push(change);
      current = { ...current, ...change, version: current.version + 1 } as Story;
      return HttpResponse.json(current);
    }),
  );
}

function open(story: Story) {
  return renderApp(<StoryEditor story={story} card={(_, { title }) => <p>Card of {title}</p>} />, {
    me: MARK,
  });
}

beforeEach(() => {
  sent = [];
  sessionStorage.clear();
  server.use(
    http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels)),
    http.get(url("/api/v1/topics/"), () => HttpResponse.json([{ id: 1, slug: "climate", name: "Climate" }])),
    http.get(url("/api/v1/campaigns/"), () => HttpResponse.json({ next: null, previous: null, results: [] })),
    http.post(url("/api/v1/stories/7/presence/"), () => HttpResponse.json([])),
    http.get(url("/api/v1/teams/"), () => HttpResponse.json([])),
    http.post(url("/api/v1/audiences/count/"), () => HttpResponse.json({ count: 62 })),
  );
});

describe("a draft", () => {
  test("is stored by itself after a pause, only what changed, with the version that was read", async () => {
    acceptChanges(aStory({ abilities: WRITER }));
    const { user } = open(aStory({ abilities: WRITER }));
    await user.type(screen.getByLabelText("Title"), "!");
    expect(screen.getByText("Card of Two grams of grease!")).toBeInTheDocument();
    expect(await screen.findByText("Saved", undefined, { timeout: 3000 })).toBeInTheDocument();
    expect(sent).toEqual([{ version: 3, title: "Two grams of grease!" }]);
    await user.type(screen.getByLabelText("Title"), "?");
    await waitFor(() => expect(sent[1]).toEqual({ version: 4, title: "Two grams of grease!?" }), {
      timeout: 3000,
    });
  });

  test("keeps what was typed, and in this tab, when it cannot be stored", async () => {
    server.use(http.patch(STORY, () => HttpResponse.error()));
    const { user, unmount } = open(aStory({ abilities: WRITER }));
    await user.type(screen.getByLabelText("Title"), "!");
    expect(
      await screen.findByText("Not saved. Your text is still here.", undefined, { timeout: 3000 }),
    ).toBeInTheDocument();
    unmount();
    acceptChanges(aStory({ abilities: WRITER }));
    open(aStory({ abilities: WRITER }));
    expect(screen.getByLabelText("Title")).toHaveValue("Two grams of grease!");
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
  });

  test("stores the rest when one field is refused, and says so at that field", async () => {
    server.use(
      http.patch(STORY, async ({ request }) => {
        const change = (await request.json()) as Record<string, unknown>;
        if ("url" in change) return failure(400, "invalid_url", "url", "This is not a web address.");
        sent.push(change);
        return HttpResponse.json(aStory({ ...change, version: 4, abilities: WRITER }));
      }),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    const address = screen.getByLabelText("Address of the page");
    await user.clear(address);
    await user.type(address, "grease");
    await user.type(screen.getByLabelText("Title"), "!");
    expect(
      await screen.findByText("Saved, except what is marked", undefined, { timeout: 3000 }),
    ).toBeInTheDocument();
    expect(address).toHaveAccessibleDescription(/This is not a web address/);
    expect(address).toHaveValue("grease");
    expect(sent).toEqual([{ version: 3, title: "Two grams of grease!" }]);
  });

  test("shows both versions when somebody else changed it, and lets one be chosen", async () => {
    const theirs = aStory({ title: "Oil, not grease", version: 9, abilities: WRITER });
    server.use(
      http.patch(STORY, () => failure(409, "edited_elsewhere", "version")),
      http.get(STORY, () => HttpResponse.json(theirs)),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    await user.type(screen.getByLabelText("Title"), "!");
    const panel = await screen.findByRole("region", { name: "Two versions" }, { timeout: 3000 });
    expect(within(panel).getByText("Two grams of grease!")).toBeInTheDocument();
    expect(within(panel).getByText("Oil, not grease")).toBeInTheDocument();
    acceptChanges(theirs);
    await user.click(within(panel).getByRole("button", { name: "Go on with this" }));
    await waitFor(() => expect(sent).toEqual([{ version: 9, title: "Two grams of grease!" }]));
  });

  test("shows theirs once they are taken", async () => {
    server.use(
      http.patch(STORY, () => failure(409, "edited_elsewhere", "version")),
      http.get(STORY, () =>
        HttpResponse.json(aStory({ title: "Oil, not grease", version: 9, abilities: WRITER })),
      ),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    await user.type(screen.getByLabelText("Title"), "!");
    await user.click(await screen.findByRole("button", { name: "Take theirs" }, { timeout: 3000 }));
    expect(screen.getByLabelText("Title")).toHaveValue("Oil, not grease");
    expect(screen.queryByRole("region", { name: "Two versions" })).not.toBeInTheDocument();
  });
});

describe("submitting", () => {
  test("shows everything that is missing at its field and goes to the first", async () => {
    server.use(
      http.post(url("/api/v1/stories/7/submit/"), () =>
        HttpResponse.json(
          {
            status: 400,
            errors: [
              { message: "Nobody is in this audience yet.", code: "nobody_in_audience", param: "audience" },
              { message: "Say what it is about.", code: "required", param: "summary" },
            ],
          },
          { status: 400 },
        ),
      ),
    );
    const { user } = open(aStory({ summary: "", abilities: WRITER }));
    await user.click(screen.getByRole("button", { name: "Submit for review" }));
    const summary = screen.getByLabelText("Summary");
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveAccessibleDescription(/Say what it is about/);
    expect(screen.getByText("Nobody is in this audience yet.")).toBeInTheDocument();
  });

  test("sends what was typed first", async () => {
    acceptChanges(aStory({ abilities: WRITER }));
    const asked: unknown[] = [];
    server.use(
      http.post(url("/api/v1/stories/7/submit/"), async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(
          aStory({ state: "in_review", version: 4, abilities: { update: true, withdraw: true } }),
        );
      }),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    await user.type(screen.getByLabelText("Title"), "!");
    await user.click(screen.getByRole("button", { name: "Submit for review" }));
    expect(await screen.findByText("In review")).toBeInTheDocument();
    expect(sent).toHaveLength(1);
    expect(asked).toEqual([{ version: 4 }]);
    expect(screen.queryByRole("button", { name: "Submit for review" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Take back" })).toBeInTheDocument();
  });
});

describe("a published story", () => {
  const live = aStory({
    state: "live",
    returns_to_review: true,
    published_at: "2026-11-01T08:00:00Z",
    abilities: { update: true },
  });

  test("says what editing does and stores nothing before it is asked", async () => {
    acceptChanges(live);
    const { user } = open(live);
    expect(screen.getByText(/go back to review first/)).toBeInTheDocument();
    await user.type(screen.getByLabelText("Title"), "!");
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Save changes" }));
    await user.click(await screen.findByRole("button", { name: "Save and send to review" }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  test("takes new dates at once", async () => {
    acceptChanges(live);
    const { user } = open(live);
    fireEvent.change(screen.getByLabelText("Offer until"), { target: { value: "2026-12-24T18:00" } });
    await user.click(screen.getByRole("button", { name: "Save changes" }));
    await waitFor(() => expect(sent).toEqual([{ version: 3, expires_at: "2026-12-24T17:00:00.000Z" }]));
  });
});

test("dates in the wrong order are said at the field", async () => {
  server.use(http.patch(STORY, () => failure(400, "dates_in_wrong_order", "expires_at")));
  open(aStory({ publish_at: "2026-12-24T17:00:00Z", abilities: WRITER }));
  const until = screen.getByLabelText("Offer until");
  fireEvent.change(until, { target: { value: "2026-12-01T10:00" } });
  expect(until).toHaveAccessibleDescription(/cannot end before it begins/);
  expect(
    await screen.findByText("Saved, except what is marked", undefined, { timeout: 3000 }),
  ).toBeInTheDocument();
});

describe("the picture", () => {
  test("that is refused is named with the reason", async () => {
    server.use(
      http.put(url("/api/v1/stories/7/image/"), () =>
        failure(400, "image_not_readable", "file", "“notes.png” is not a picture that we can read."),
      ),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    await user.upload(
      screen.getByLabelText(/Choose a picture/),
      new File(["no"], "notes.png", { type: "image/png" }),
    );
    expect(await screen.findByText("“notes.png” is not a picture that we can read.")).toBeInTheDocument();
  });

  test("asks for its words once it is there", async () => {
    server.use(
      http.put(url("/api/v1/stories/7/image/"), () =>
        HttpResponse.json(aStory({ image: PICTURE, version: 4, abilities: WRITER })),
      ),
    );
    const { user } = open(aStory({ abilities: WRITER }));
    await user.upload(
      screen.getByLabelText(/Choose a picture/),
      new File(["yes"], "a.png", { type: "image/png" }),
    );
    expect(await screen.findByLabelText("What does it show?")).toBeRequired();
  });
});

describe("suggested texts", () => {
  test("are counted by the channel's own rules", async () => {
    acceptChanges(aStory({ abilities: WRITER }));
    const { user } = open(aStory({ abilities: WRITER }));
    await user.click(await screen.findByRole("tab", { name: /^X/ }));
    await user.click(screen.getByRole("button", { name: "Write a text for X" }));
    const text = screen.getByLabelText("Text 1");
    fireEvent.change(text, { target: { value: "👍".repeat(129) } });
    expect(text).toHaveAccessibleDescription(/Too long/);
    fireEvent.change(text, { target: { value: "👍".repeat(128) } });
    expect(text).not.toHaveAccessibleDescription(/Too long/);
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
  });

  test("warn where the same words stand under two channels", async () => {
    const row = {
      language: "en",
      text: "Come and see.",
      hashtags: [] as string[],
      locked: false,
      voice: "personal",
    } as const;
    const story = aStory({
      suggested_texts: [
        { ...row, id: 1, channel: "linkedin" },
        { ...row, id: 2, channel: "bluesky" },
      ],
      abilities: WRITER,
    });
    open(story);
    expect(await screen.findByText(/Every channel is its own world/)).toBeInTheDocument();
  });
});
