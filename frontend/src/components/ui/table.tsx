import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/lib/cx";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, with digits of one width. */
  numeric?: boolean;
  sortable?: boolean;
  /** Names the row: a row header, and the card's title on phones. Exactly one column. */
  heading?: boolean;
  /** Not shown as a header, for the column of buttons. */
  hideLabel?: boolean;
  className?: string;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

interface TableProps<Row> {
  /** Says what the table holds; read by screen readers, hidden on screen. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
}

/** A table from the small breakpoint up, a list of cards below it. Put it in a flush Card. */
export function Table<Row>({ caption, columns, rows, rowKey, sorting, onSort }: TableProps<Row>) {
  return (
    // The roles are spelt out because display:block on phones takes a table's meaning away.
    <table role="table" className="w-full max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-t first:border-t-0 max-sm:relative max-sm:block max-sm:p-4 sm:hover:bg-raised/60 sm:first:border-t"
          >
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}

function HeaderCell<Row>({ column, sorting, onSort }: HeaderCellProps<Row>) {
  const active = sorting?.key === column.key ? sorting : undefined;
  const order = active && (active.descending ? "descending" : "ascending");
  const Arrow = active ? (active.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={order}
      className={cx(
        "px-4 py-2.5 text-label font-medium text-muted",
        column.numeric ? "text-right" : "text-left",
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="inline-flex items-center gap-1 rounded-sm hover:text-fg"
          onClick={() =>
            onSort({ key: column.key, descending: active ? !active.descending : Boolean(column.numeric) })
          }
        >
          {column.label}
          <Arrow aria-hidden size={13} />
        </button>
      ) : (
        <span className={cx(column.hideLabel && "sr-only")}>{column.label}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Tag = column.heading ? "th" : "td";
  const look = cx(
    "sm:px-4 sm:py-3 sm:align-middle",
    column.numeric ? "tabular-nums sm:text-right" : "text-left",
    column.heading
      ? "font-medium max-sm:mb-1.5 max-sm:block"
      : "max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1",
    column.className,
  );
  return (
    <Tag
      role={column.heading ? "rowheader" : "cell"}
      scope={column.heading ? "row" : undefined}
      className={look}
    >
      {!column.heading && !column.hideLabel && (
        <span aria-hidden className="shrink-0 text-muted sm:hidden">
          {column.label}
        </span>
      )}
      <div className="min-w-0">{column.cell(row)}</div>
    </Tag>
  );
}
