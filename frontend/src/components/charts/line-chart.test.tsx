import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/testing/render";
import { LineChart } from "./line-chart";

const days = ["2026-11-20", "2026-11-21", "2026-11-22"];
const series = [
  { key: "shares", label: "Shares", values: [4, 0, 6] },
  { key: "clicks", label: "Clicks", values: [1200, 30, 45] },
];

describe("LineChart", () => {
  test("holds the same figures in a table, newest first", async () => {
    const { user } = renderApp(<LineChart title="Per day" days={days} series={series} />);
    await user.click(screen.getByText("Show as a table"));
    const rows = within(screen.getByRole("table", { name: "Per day" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "DaySharesClicks",
      "22 November 2026645",
      "21 November 2026030",
      "20 November 202641,200",
    ]);
  });

  test("is read day by day with the arrow keys", async () => {
    const { user } = renderApp(<LineChart title="Per day" days={days} series={series} />);
    const slider = screen.getByRole("slider", { name: "Per day: choose a day" });
    slider.focus();
    expect(slider).toHaveAttribute("aria-valuetext", "22 November 2026: Shares 6, Clicks 45");
    await user.keyboard("{Home}");
    expect(slider).toHaveAttribute("aria-valuetext", "20 November 2026: Shares 4, Clicks 1,200");
    await user.keyboard("{ArrowLeft}{ArrowRight}");
    expect(slider).toHaveAttribute("aria-valuenow", "1");
  });

  test("leaves Alt and Ctrl with arrows to the browser", async () => {
    const { user } = renderApp(<LineChart title="Per day" days={days} series={series} />);
    const slider = screen.getByRole("slider");
    slider.focus();
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(slider).toHaveAttribute("aria-valuenow", "2");
  });
});
