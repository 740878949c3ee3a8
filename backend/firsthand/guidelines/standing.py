"""Where one person stands with one guideline: pure. queries.py says the same in SQL; test_standing.py compares them."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from firsthand.guidelines.changes import Demand


class Status(StrEnum):
    OUTSTANDING = "outstanding"  # asks for an acknowledgement
    ACKNOWLEDGED = "acknowledged"  # this very version
    ACKNOWLEDGED_EARLIER = "acknowledged_earlier"  # an earlier one, and nothing that matters changed since
    NOT_REQUIRED = "not_required"  # does not apply to this person, or not yet


@dataclass(frozen=True, slots=True)
class Standing:
    status: Status
    # Only what is outstanding can stop a person from sharing.
    blocking: bool = False


def standing_of(number: int, demand: Demand, acknowledged: Collection[int], now: dt.datetime) -> Standing:
    """For a person in the audience of a guideline whose current version is `number`."""
    newest = max(acknowledged, default=0)
    if newest >= number:
        return Standing(Status.ACKNOWLEDGED)
    if newest >= demand.accepted_from:
        return Standing(Status.ACKNOWLEDGED_EARLIER)
    in_grace = newest >= demand.grace_from and now < demand.due_at
    return Standing(Status.OUTSTANDING, blocking=not in_grace)


def due_for(demand: Demand, joined_at: dt.datetime) -> dt.datetime:
    """Whoever joins later gets as many days as the others had."""
    return max(demand.due_at, joined_at + dt.timedelta(days=demand.grace_days))
