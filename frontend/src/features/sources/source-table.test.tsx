import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import type { FeedSource } from "./api";
import SourceDialog from "./source-dialog";
import { SourceTable } from "./source-table";

const SOURCES = url("/api/v1/feed-sources/");
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

function source(over: Partial<FeedSource> = {}): FeedSource {
  return {
    id: 7,
    address: "https://news.example.org/feed",
    title: "Bicycle news",
    language: "en",
    topic: null,
    daily_cap: 3,
    paused: false,
    polled_at: ago(1),
    next_poll_at: ago(-1),
    broken_since: null,
    reason: "",
    reason_text: "",
    today: { taken: 3, held: 12, known: 0 },
    created_at: ago(100),
    abilities: { update: true, delete: true, poll: true },
    ...over,
  };
}

test("says what came in today, and how much was held back", () => {
  renderApp(<SourceTable sources={[source()]} onEdit={vi.fn()} />);
  expect(screen.getByText("3 of 3")).toBeInTheDocument();
  expect(screen.getByText("12 more held back")).toBeInTheDocument();
});

test("a broken one says why, and since when", () => {
  const broken = source({
    broken_since: "2026-11-19T09:00:00Z",
    reason: "not_found",
    reason_text: "The feed is no longer at this address.",
  });
  renderApp(<SourceTable sources={[broken]} onEdit={vi.fn()} />);
  const row = screen.getByRole("rowheader");
  expect(within(row).getByText("Broken")).toBeInTheDocument();
  expect(row).toHaveTextContent("The feed is no longer at this address. Since 19 November 2026.");
});

test("a new one is said to be read, a paused one looks at nothing", () => {
  const fresh = source({ id: 1, title: "", polled_at: null, created_at: ago(0) });
  renderApp(<SourceTable sources={[fresh, source({ paused: true })]} onEdit={vi.fn()} />);
  expect(screen.getByText("New feed")).toBeInTheDocument();
  expect(screen.getByText("Being read")).toBeInTheDocument();
  expect(screen.getByText("Paused")).toBeInTheDocument();
});

test("the address of a website is sent with what was chosen", async () => {
  const sent: unknown[] = [];
  const close = vi.fn();
  server.use(
    http.get(url("/api/v1/topics/"), () => HttpResponse.json([{ id: 4, slug: "travel", name: "Travel" }])),
    http.post(SOURCES, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user } = renderApp(<SourceDialog onClose={close} />);
  await user.type(await screen.findByLabelText(/^Address/), "news.example.org");
  await user.selectOptions(screen.getByLabelText(/^Topic/), await screen.findByText("Travel"));
  await user.click(screen.getByRole("button", { name: "Add feed" }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ address: "news.example.org", language: "en", topic: 4, daily_cap: 3 }]);
});

test("a feed that is there already is said at the address, and nothing typed is lost", async () => {
  server.use(
    http.get(url("/api/v1/topics/"), () => HttpResponse.json([])),
    http.post(SOURCES, () =>
      failure(409, "source_exists", "address", "This feed is among the sources already."),
    ),
  );
  const { user } = renderApp(<SourceDialog onClose={vi.fn()} />);
  await user.type(await screen.findByLabelText(/^Address/), "news.example.org");
  await user.click(screen.getByRole("button", { name: "Add feed" }));
  expect(await screen.findByText("This feed is among the sources already.")).toBeInTheDocument();
  expect(screen.getByLabelText(/^Address/)).toHaveValue("news.example.org");
});
