import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.access import Person
from firsthand.insights.breakdown import Breakdown, By, breakdown
from firsthand.insights.periods import Period
from firsthand.insights.policies import InsightsPolicy


@transaction.atomic
def export_breakdown(*, actor: Person, by: By, period: Period, now: dt.datetime) -> Breakdown:
    """All rows of the table on the screen, and a note of who took them out of the house."""
    InsightsPolicy().require(actor, "export")
    data = {"by": by.value, "from": str(period.first), "to": str(period.last)}
    record(actor=actor, action="insights.export", data=data, now=now)
    return breakdown(by, period)
