import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import type { Version, VersionDiff } from "./api";
import PublishDialog from "./publish-dialog";

const EVERYONE = { everyone: true, teams: [], countries: [], languages: [], roles: [] };

function version(number: number): Version {
  return {
    id: 12,
    guideline: 1,
    number,
    revision: 7,
    locales: ["en", "nl"],
    audience: EVERYONE,
    audience_count: 62,
  } as unknown as Version;
}

const DIFF: VersionDiff = {
  before: { id: 11, number: 1, published_at: "2026-09-01T09:00:00Z" },
  audience_count: 62,
  texts: [
    {
      locale: "en",
      title: [{ op: "same", text: "Conduct" }],
      statement: [],
      clauses: [
        {
          clause_id: "own-words",
          change: "changed",
          force_changed: false,
          heading: [{ op: "same", text: "Use your own words" }],
          rule: [
            { op: "same", text: "Write " },
            { op: "removed", text: "nicely" },
            { op: "added", text: "as you speak" },
          ],
          why: [],
          do: [],
          dont: [],
        },
      ],
    },
  ],
};

beforeEach(() => {
  server.use(
    http.get(url("/api/v1/teams/"), () => HttpResponse.json([])),
    http.post(url("/api/v1/audiences/count/"), () => HttpResponse.json({ count: 62 })),
    http.get(url("/api/v1/guideline-versions/12/diff/"), () => HttpResponse.json(DIFF)),
  );
});

test("a first version asks for no change class and no summary", async () => {
  renderApp(<PublishDialog version={version(1)} onClose={vi.fn()} />);
  expect(await screen.findByText("Publish version 1")).toBeInTheDocument();
  expect(screen.queryByRole("radio", { name: /Material/ })).not.toBeInTheDocument();
});

test("a later version shows the difference, whom it touches, and a summary that nobody wrote for you", async () => {
  renderApp(<PublishDialog version={version(2)} onClose={vi.fn()} />);
  expect(await screen.findByText("as you speak")).toHaveProperty("tagName", "INS");
  expect(screen.getByText("nicely")).toHaveProperty("tagName", "DEL");
  expect(screen.getByText("This touches 62 people.")).toBeInTheDocument();
  expect(screen.getByLabelText("What changed, in en")).toHaveValue("");
});

test("publishes the revision that was looked at, as the class that was chosen", async () => {
  const sent: unknown[] = [];
  const close = vi.fn();
  server.use(
    http.post(url("/api/v1/guideline-versions/12/publish/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(version(2));
    }),
  );
  const { user } = renderApp(<PublishDialog version={version(2)} onClose={close} />);
  await user.click(await screen.findByRole("radio", { name: /Clarifying/ }));
  await user.type(screen.getByLabelText("What changed, in en"), "Clearer words.");
  await user.click(screen.getByRole("button", { name: "Publish" }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(sent).toMatchObject([
    { revision: 7, change_class: "clarifying", summary: { en: "Clearer words." } },
  ]);
});

test("a missing summary is said at its field", async () => {
  server.use(
    http.post(url("/api/v1/guideline-versions/12/publish/"), () =>
      failure(400, "summary_required", "summary", "Say what changed."),
    ),
  );
  const { user } = renderApp(<PublishDialog version={version(2)} onClose={vi.fn()} />);
  await user.click(await screen.findByRole("button", { name: "Publish" }));
  expect(await screen.findByText("Say what changed.")).toBeInTheDocument();
});
