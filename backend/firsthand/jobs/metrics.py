"""What /metrics says about jobs. Counted when it is asked, from the rows: workers are other processes than the web."""

from collections.abc import Iterator

from django.db import DatabaseError
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from firsthand.jobs import clock
from firsthand.jobs.queries import counts_by_state, oldest_due


class JobsCollector(Collector):
    def describe(self) -> list[GaugeMetricFamily]:
        """Registering a collector that describes itself asks the database nothing."""
        return [_counts(), _waiting()]

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            counted, oldest = counts_by_state(), oldest_due(clock.read())
        except DatabaseError:
            return
        counts = _counts()
        for state, count in counted.items():
            counts.add_metric([state], count)
        yield counts
        waiting = _waiting()
        waiting.add_metric([], (clock.read() - oldest).total_seconds() if oldest else 0)
        yield waiting


def _counts() -> GaugeMetricFamily:
    return GaugeMetricFamily("firsthand_jobs", "Jobs by state; dead ones wait for a person.", labels=["state"])


def _waiting() -> GaugeMetricFamily:
    return GaugeMetricFamily("firsthand_jobs_waiting_seconds", "How long the oldest due job has waited.")
