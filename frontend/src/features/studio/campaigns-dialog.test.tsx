import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import CampaignsDialog from "./campaigns-dialog";

const WINTER = {
  id: 3,
  name: "Winter",
  starts_on: "2026-11-01",
  ends_on: null,
  archived_at: null,
  abilities: { update: true, archive: true, restore: false },
};

beforeEach(() => {
  server.use(
    http.get(url("/api/v1/campaigns/"), () =>
      HttpResponse.json({ next: null, previous: null, results: [WINTER] }),
    ),
  );
});

test("a campaign gets another name", async () => {
  const sent: unknown[] = [];
  server.use(
    http.patch(url("/api/v1/campaigns/3/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(WINTER);
    }),
  );
  const { user } = renderApp(<CampaignsDialog onClose={vi.fn()} />);
  const name = await screen.findByLabelText(/^Name/);
  expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
  await user.type(name, " on wheels");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() =>
    expect(sent).toEqual([{ name: "Winter on wheels", starts_on: "2026-11-01", ends_on: null }]),
  );
});

test("a name that is taken is said at its field", async () => {
  server.use(
    http.patch(url("/api/v1/campaigns/3/"), () =>
      failure(400, "campaign_exists", "name", "There is a campaign of this name."),
    ),
  );
  const { user } = renderApp(<CampaignsDialog onClose={vi.fn()} />);
  await user.type(await screen.findByLabelText(/^Name/), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("There is a campaign of this name.")).toBeVisible();
  expect(screen.getByLabelText(/^Name/)).toHaveValue("Winter!");
});

test("what is over is no longer offered", async () => {
  const archived = vi.fn();
  server.use(
    http.post(url("/api/v1/campaigns/3/archive/"), () => {
      archived();
      return HttpResponse.json(WINTER);
    }),
  );
  const { user } = renderApp(<CampaignsDialog onClose={vi.fn()} />);
  await user.click(await screen.findByRole("button", { name: "It is over" }));
  await vi.waitFor(() => expect(archived).toHaveBeenCalledOnce());
});
