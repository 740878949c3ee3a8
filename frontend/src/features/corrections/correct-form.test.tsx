import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import type { Story } from "@/api/stories";
import { channels } from "@/testing/channels";
import { renderApp } from "@/testing/render";
import { server, url } from "@/testing/server";
import { aStory } from "@/testing/story";
import { CorrectForm } from "./correct-form";
import { RetractForm } from "./retract-form";

const sent = vi.fn();
const published: Partial<Story> = {
  state: "live",
  kind: "page",
  url: "",
  body: "A surplus of 9 %.",
  language_versions: [],
  corrections: [],
  retracted_at: null,
};

beforeEach(() => {
  sent.mockReset();
  server.use(
    http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels)),
    http.get(url("/api/v1/shares/reach/"), () => HttpResponse.json({ people: 12, smallest: 5 })),
    http.post(url("/api/v1/stories/7/:step/"), async ({ request, params }) => {
      sent(params.step, await request.json());
      return HttpResponse.json(aStory(published));
    }),
  );
});

test("sends only what changed, after saying what will happen", async () => {
  const { user } = renderApp(<CorrectForm story={aStory(published)} />);
  await user.type(screen.getByLabelText("What was wrong"), "It was not 9 %.");
  await user.type(screen.getByLabelText("What is right"), "It is 4 %.");
  const body = screen.getByLabelText("Text of the page");
  await user.clear(body);
  await user.type(body, "A surplus of 4 %.");
  await user.type(screen.getByLabelText("Text to post"), "Sorry: 4 %.");
  expect(await screen.findAllByText(/12 colleagues shared it/)).not.toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Correct this story" }));
  expect(sent).not.toHaveBeenCalled();
  await user.click(await screen.findByRole("button", { name: "Correct it" }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith("correct", {
      version: 3,
      what_was_wrong: "It was not 9 %.",
      what_is_right: "It is 4 %.",
      sharing_texts: { en: "Sorry: 4 %." },
      body: "A surplus of 4 %.",
    }),
  );
});

test("asks for what is missing and keeps what was typed", async () => {
  const { user } = renderApp(<CorrectForm story={aStory(published)} />);
  await user.type(screen.getByLabelText("What was wrong"), "It was not 9 %.");
  await user.click(screen.getByRole("button", { name: "Correct this story" }));
  expect(await screen.findByText("Say what is right.")).toBeInTheDocument();
  expect(screen.getByText("Write a text that colleagues can post.")).toBeInTheDocument();
  expect(screen.getByLabelText("What was wrong")).toHaveValue("It was not 9 %.");
  expect(sent).not.toHaveBeenCalled();
});

test("puts what the server refuses at its field", async () => {
  const message = "With the link, X has room for 256 characters; this text has 300.";
  server.use(
    http.post(url("/api/v1/stories/7/retract/"), () =>
      HttpResponse.json(
        { status: 400, errors: [{ message, code: "text_too_long", param: "sharing_texts.en" }] },
        { status: 400 },
      ),
    ),
  );
  const { user } = renderApp(<RetractForm story={aStory(published)} />);
  await user.type(screen.getByLabelText("What was wrong"), "The picture is not ours.");
  await user.type(screen.getByLabelText("Text to post"), "Sorry.");
  await user.click(screen.getByRole("button", { name: "Retract this story" }));
  await user.click(await screen.findByRole("button", { name: "Retract it" }));
  expect(await screen.findByText(message)).toBeInTheDocument();
});

test("retracts nothing when the question is answered with no", async () => {
  const { user } = renderApp(<RetractForm story={aStory(published)} />);
  await user.type(screen.getByLabelText("What was wrong"), "The picture is not ours.");
  await user.type(screen.getByLabelText("Text to post"), "Sorry.");
  await user.click(screen.getByRole("button", { name: "Retract this story" }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(sent).not.toHaveBeenCalled();
});
