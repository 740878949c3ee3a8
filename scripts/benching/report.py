"""What was measured, as a table of medians and ratios."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Contest:
    """Contenders measured in interleaved rounds. Each round is compared with the same round of the first one, because
    whatever else the machine does disturbs them alike."""

    title: str
    goals: Mapping[str, float]
    rates: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    p50: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    p99: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def ratio(self, name: str) -> float:
        first = next(iter(self.rates))
        return statistics.median(rate / base for rate, base in zip(self.rates[name], self.rates[first]))

    def rows(self) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = [("", "requests/s", "ratio", "goal", "CPU µs", "p50 ms", "p99 ms")]
        for name, rates in self.rates.items():
            goal = self.goals.get(name)
            found.append(
                (
                    name,
                    f"{statistics.median(rates):,.0f}",
                    f"{self.ratio(name):.2f}",
                    _verdict(self.ratio(name), goal),
                    f"{statistics.median(self.cpu[name]):.0f}" if self.cpu[name] else "-",
                    f"{statistics.median(self.p50[name]):.1f}",
                    f"{statistics.median(self.p99[name]):.1f}",
                )
            )
        return found


def _verdict(ratio: float, goal: float | None) -> str:
    if goal is None:
        return ""
    return f"≥ {goal:.2f} {'reached' if ratio >= goal else 'MISSED'}"


def table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [cell.ljust(widths[0]) if at == 0 else cell.rjust(widths[at]) for at, cell in enumerate(row)]
        lines.append("  " + "   ".join(cells).rstrip())
    return "\n".join(lines)
