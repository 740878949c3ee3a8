import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { channels } from "@/testing/channels";
import { renderApp } from "@/testing/render";
import { server, url } from "@/testing/server";
import { page, share } from "@/testing/shares";
import Impact from "./impact";

function serve(shares: ReturnType<typeof share>[], opened = shares.length) {
  server.use(
    http.get(url("/api/v1/impact/"), () =>
      HttpResponse.json({
        shares: { opened, confirmed: 2, proven: 1 },
        clicks: { human: 41, machine: 97 },
        by_day: [
          { day: "2026-11-21", human: 3 },
          { day: "2026-11-22", human: 5 },
        ],
      }),
    ),
    http.get(url("/api/v1/shares/"), () => HttpResponse.json(page(shares))),
  );
}

beforeEach(() => server.use(http.get(url("/api/v1/channels/"), () => HttpResponse.json(channels))));

test("keeps the five figures apart, each with its definition", async () => {
  serve([share()]);
  const { user } = renderApp(<Impact />);
  const shares = within(
    (await screen.findByRole("heading", { name: "Shares" })).parentElement as HTMLElement,
  );
  expect(shares.getAllByRole("definition").map((one) => one.textContent)).toEqual(["1", "2", "1"]);
  const clicks = within(
    screen.getByRole("heading", { name: "Clicks on your links" }).parentElement as HTMLElement,
  );
  expect(clicks.getAllByRole("definition").map((one) => one.textContent)).toEqual(["41", "97"]);
  await user.click(screen.getByRole("button", { name: "What is Proven?" }));
  expect(await screen.findByText(/at least one person clicked your link/)).toBeInTheDocument();
});

test("lets a person say afterwards that it was posted, and take that back", async () => {
  serve([share()]);
  const told = vi.fn();
  server.use(
    http.post(url("/api/v1/shares/7/:answer/"), ({ params }) => {
      told(params.answer);
      return HttpResponse.json(share({ state: params.answer === "confirm" ? "confirmed" : "undone" }));
    }),
  );
  const { user } = renderApp(<Impact />);
  await user.click(await screen.findByRole("button", { name: "I posted it" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(told.mock.calls).toEqual([["confirm"], ["undo"]]));
});

test("keeps the post's address when a share is confirmed again", async () => {
  serve([
    share({
      state: "undone",
      post_url: "https://www.linkedin.com/posts/1",
      abilities: { confirm: true, undo: false, dismiss_notice: true },
    }),
  ]);
  const sent = vi.fn();
  server.use(
    http.post(url("/api/v1/shares/7/confirm/"), async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(share({ state: "confirmed" }));
    }),
  );
  const { user } = renderApp(<Impact />);
  expect(await screen.findByText("Taken back")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "I did post it" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ post_url: "https://www.linkedin.com/posts/1" }));
});

test("copies the tracked link of a share", async () => {
  serve([share()]);
  const { user } = renderApp(<Impact />);
  await user.click(
    await screen.findByRole("button", { name: "Copy your link to Why our vans stay at home" }),
  );
  expect(await navigator.clipboard.readText()).toBe(share().tracked_url);
});

test("without shares leads to the stories; the data can be taken along all the same", async () => {
  serve([]);
  renderApp(<Impact />);
  expect(await screen.findByText("You have not shared anything yet")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See the stories" })).toHaveAttribute("href", "/");
  expect(screen.getByRole("link", { name: "Take my data along" })).toHaveAttribute(
    "href",
    "/api/v1/impact/export/",
  );
  expect(screen.queryByText("Only you see this list.")).not.toBeInTheDocument();
});
