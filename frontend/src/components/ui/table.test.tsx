import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { type Column, type Sorting, Table } from "./table";

interface Row {
  name: string;
  clicks: number;
}

const columns: Column<Row>[] = [
  { key: "name", label: "Story", heading: true, sortable: true, cell: (row) => row.name },
  { key: "clicks", label: "Clicks", numeric: true, sortable: true, cell: (row) => row.clicks },
];

function show(sorting?: Sorting) {
  const onSort = vi.fn();
  const rows = [{ name: "Wind park", clicks: 12 }];
  const app = renderApp(
    <Table
      caption="Clicks per story"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
      sorting={sorting}
      onSort={onSort}
    />,
  );
  return { ...app, onSort };
}

describe("Table", () => {
  test("names its rows and columns", () => {
    show();
    const table = screen.getByRole("table", { name: "Clicks per story" });
    expect(within(table).getByRole("rowheader", { name: "Wind park" })).toBeInTheDocument();
    expect(within(table).getByRole("cell", { name: "12" })).toBeInTheDocument();
  });

  test("sorts numbers from high to low first, words from A to Z, and turns round", async () => {
    const { user, onSort } = show({ key: "name", descending: false });
    expect(screen.getByRole("columnheader", { name: "Story" })).toHaveAttribute("aria-sort", "ascending");
    await user.click(screen.getByRole("button", { name: "Clicks" }));
    await user.click(screen.getByRole("button", { name: "Story" }));
    expect(onSort.mock.calls).toEqual([
      [{ key: "clicks", descending: true }],
      [{ key: "name", descending: true }],
    ]);
  });
});
