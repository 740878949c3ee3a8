"""Tables as CSV: written row by row, with cells that no spreadsheet takes for a formula."""

import csv
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from firsthand.insights.breakdown import Breakdown, By

# Without this mark Excel reads UTF-8 as something else and garbles names.
BYTE_ORDER_MARK = "\ufeff"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """csv.writer wants a file; what is "written" is handed straight back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Breakdown) -> Iterator[str]:
    """Headings are put into words at once: when the lines are sent, the reader's language is no longer active."""
    return _lines(table, _columns(table["by"]))


def _lines(table: Breakdown, columns: dict[str, str]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + str(writer.writerow([safe_cell(heading) for heading in columns.values()]))
    for row in [*table["rows"], table["total"]]:
        values: Any = row
        yield str(writer.writerow([safe_cell(values[name]) for name in columns]))


def safe_cell(value: Any) -> Any:
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value


def file_name(table: Breakdown) -> str:
    return f"firsthand-{table['by']}-{table['period'].first}-{table['period'].last}.csv"


def _columns(by: By) -> dict[str, str]:
    people = {"headcount": _("Head-count"), "sharers": _("People who shared"), "adoption": _("Adoption")}
    return {
        "label": {By.STORY: _("Story"), By.CHANNEL: _("Channel"), By.TEAM: _("Team")}[by],
        **(people if by == By.TEAM else {}),
        "opened": _("Share pages opened"),
        "confirmed": _("Shares confirmed"),
        "proven": _("Shares proven"),
        "human": _("Clicks by people"),
        "machine": _("Clicks by machines"),
    }
