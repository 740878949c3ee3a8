import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { ERIN, renderApp } from "@/testing/render";
import { server, url } from "@/testing/server";
import { aStory } from "@/testing/story";
import { Remarkable, RemarksProvider } from "./remarks";
import { VerdictPanel } from "./verdict-panel";

const ANNA = { ...ERIN, id: 3, name: "Anna Peeters" };
const waiting = aStory({ state: "in_review", abilities: { approve: true, send_back: true } });

function open(enabled = true) {
  return renderApp(
    <RemarksProvider enabled={enabled}>
      <Remarkable field="title">
        <p>{waiting.title}</p>
      </Remarkable>
      <VerdictPanel story={waiting} onReload={vi.fn()} />
    </RemarksProvider>,
    { me: ANNA, path: "/review/7" },
  );
}

test("a remark goes along with the story that is sent back, and a comment is no longer needed", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get(url("/api/v1/channels/"), () => HttpResponse.json([])),
    http.post(url("/api/v1/stories/7/send_back/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...waiting, state: "sent_back" });
    }),
  );
  const { user, history } = open();
  await user.click(screen.getByRole("button", { name: "Remark on: Title" }));
  await user.type(screen.getByLabelText("Remark on: Title", { selector: "textarea" }), "Which grease?");
  expect(screen.getByText("Your remarks go along only when you send it back.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Send back with one remark" }));
  await user.click(screen.getByRole("button", { name: "Send back" }));
  await vi.waitFor(() => expect(history.at(-1)).toBe("/review"));
  expect(sent).toEqual([{ comment: "", remarks: { title: "Which grease?" } }]);
});

test("who cannot decide is offered no remarks", () => {
  open(false);
  expect(screen.queryByRole("button", { name: "Remark on: Title" })).toBeNull();
});
