import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { ERIN, renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { aStory } from "@/testing/story";
import { VerdictPanel } from "./verdict-panel";

const ANNA = { ...ERIN, id: 3, name: "Anna Peeters" };
const APPROVE = url("/api/v1/stories/7/approve/");
const waiting = aStory({ state: "in_review", abilities: { approve: true, send_back: true } });

function open(story = waiting, me = ANNA) {
  const reload = vi.fn();
  return {
    ...renderApp(<VerdictPanel story={story} onReload={reload} />, { me, path: "/review/7" }),
    reload,
  };
}

async function sign(user: ReturnType<typeof open>["user"]) {
  for (const box of screen.getAllByRole("checkbox")) await user.click(box);
}

test("nothing is approved before every point is signed, and then the version that was read", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(APPROVE, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...waiting, state: "live" });
    }),
  );
  const { user, history } = open();
  const approve = screen.getByRole("button", { name: "Approve" });
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(4);
  for (const box of boxes) {
    expect(approve).toBeDisabled();
    await user.click(box);
  }
  await user.click(approve);
  await vi.waitFor(() => expect(history.at(-1)).toBe("/review"));
  expect(sent).toEqual([{ checklist: { facts: true, rights: true, brand: true, people: true }, version: 3 }]);
});

test("a story that changed meanwhile is not approved, and the new version is offered", async () => {
  server.use(http.post(APPROVE, () => failure(409, "edited_elsewhere", "version")));
  const { user, reload } = open();
  await sign(user);
  await user.click(screen.getByRole("button", { name: "Approve" }));
  await user.click(await screen.findByRole("button", { name: "Show the new version" }));
  expect(reload).toHaveBeenCalledOnce();
});

test("sending back needs a comment", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(url("/api/v1/stories/7/send_back/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...waiting, state: "sent_back" });
    }),
  );
  const { user, history } = open();
  await user.click(screen.getByRole("button", { name: "Send back with a comment" }));
  await user.click(screen.getByRole("button", { name: "Send back" }));
  expect(await screen.findByText("Say what should change.")).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.type(screen.getByLabelText("What should change?"), "Name the source.");
  await user.click(screen.getByRole("button", { name: "Send back" }));
  await vi.waitFor(() => expect(history.at(-1)).toBe("/review"));
  expect(sent).toEqual([{ comment: "Name the source.", remarks: {} }]);
});

test("one's own story is for somebody else", () => {
  open(aStory({ state: "in_review" }), { ...ANNA, id: 2 });
  expect(screen.getByText("You wrote this; someone else approves it")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Approve" })).not.toBeInTheDocument();
});
