import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { SuggestForm } from "./suggest-form";

const URL_OF_ALL = url("/api/v1/suggestions/");
const NOTHING = { title: "", text: "", url: "" };

function open(start = NOTHING) {
  return renderApp(<SuggestForm start={start} draft={null} onAgain={vi.fn()} />, { path: "/suggest" });
}

test("an address in the text finds its own place, and what was sent is confirmed", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(URL_OF_ALL, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 5, pictures: [] }, { status: 201 });
    }),
  );
  const { user } = open();
  await user.type(screen.getByLabelText(/What is worth telling/), "Look https://example.com/paper today");
  expect(screen.getByLabelText(/^Link/)).toHaveValue("https://example.com/paper");
  await user.click(screen.getByRole("button", { name: "Send suggestion" }));
  expect(await screen.findByText("Thank you, it has arrived")).toBeInTheDocument();
  expect(sent).toEqual([
    { title: "", text: "Look today", url: "https://example.com/paper", language: "en", credited: true },
  ]);
});

test("the same link again says what became of it, and nothing typed is lost", async () => {
  server.use(
    http.post(URL_OF_ALL, () =>
      HttpResponse.json(
        {
          status: 409,
          errors: [{ message: "You suggested this link before.", code: "already_suggested", param: "url" }],
          state: "declined",
          note: "Old news",
        },
        { status: 409 },
      ),
    ),
  );
  const { user } = open({ ...NOTHING, url: "https://example.com/paper" });
  await user.click(screen.getByRole("button", { name: "Send suggestion" }));
  expect(await screen.findByText("It was declined: Old news")).toBeInTheDocument();
  expect(screen.getByLabelText(/^Link/)).toHaveValue("https://example.com/paper");
});

test("a refusal stands at its field", async () => {
  server.use(http.post(URL_OF_ALL, () => failure(400, "required", "text", "Say what is worth telling.")));
  const { user } = open();
  await user.click(screen.getByRole("button", { name: "Send suggestion" }));
  expect(await screen.findByText("Say what is worth telling.")).toBeInTheDocument();
});
