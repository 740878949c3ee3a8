import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "@/testing/render";
import type { Breakdown, BreakdownRow } from "./api";
import { BreakdownTable } from "./breakdown-table";

const PERIOD = { from: "2026-11-01", to: "2026-11-20" };

function row(label: string, over: Partial<BreakdownRow> = {}): BreakdownRow {
  const figures = { opened: 9, confirmed: 7, proven: 5, human: 40, machine: 12 };
  return { key: label, label, headcount: 10, sharers: 3, adoption: 0.3, folded: false, ...figures, ...over };
}

function teams(rows: BreakdownRow[], canExport = true): Breakdown {
  return {
    by: "team",
    period: { ...PERIOD, days: 20 },
    rows,
    total: row("Total", { headcount: 30 }),
    threshold: 5,
    updated_at: "2026-11-20T09:00:00Z",
    definitions: { folded: "Small groups stand together." } as Breakdown["definitions"],
    abilities: { export: canExport },
  };
}

test("small teams stand in one marked row, and the screen says why", () => {
  const rows = [row("Workshop"), row("Other teams", { folded: true })];
  renderApp(<BreakdownTable breakdown={teams(rows)} period={PERIOD} stale={false} />);
  const folded = screen.getByRole("row", { name: /Other teams/ });
  expect(within(folded).getByText("Small teams")).toBeInTheDocument();
  expect(screen.getByText(/fewer than 5 people/)).toBeInTheDocument();
});

test("people's clicks and machines' stand in columns of their own", () => {
  renderApp(<BreakdownTable breakdown={teams([row("Workshop")])} period={PERIOD} stale={false} />);
  const cells = within(screen.getByRole("row", { name: /Workshop/ })).getAllByRole("cell");
  expect(cells.at(-2)).toHaveTextContent("40");
  expect(cells.at(-1)).toHaveTextContent("12");
});

test("the download holds the same table of the same period", () => {
  renderApp(<BreakdownTable breakdown={teams([row("Workshop")])} period={PERIOD} stale={false} />);
  const link = screen.getByRole("link", { name: /Download/ });
  expect(link).toHaveAttribute("href", "/api/v1/insights/export/?from=2026-11-01&to=2026-11-20&by=team");
});

test("who may not export is offered no download", () => {
  renderApp(<BreakdownTable breakdown={teams([row("Workshop")], false)} period={PERIOD} stale={false} />);
  expect(screen.queryByRole("link", { name: /Download/ })).not.toBeInTheDocument();
});

test("an empty period says what to do", () => {
  renderApp(<BreakdownTable breakdown={teams([])} period={PERIOD} stale={false} />);
  expect(screen.getByText("Nothing was shared in this period")).toBeInTheDocument();
});
