"""What a new version asks of people, and until when: pure, decided once at publication and frozen with it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    due_at: dt.datetime
    grace_days: int
    accepted_from: int  # an acknowledgement of this version, or of a later one, counts
    grace_from: int  # whoever acknowledged this one may go on sharing until due_at


def demand_of(
    number: int, *, material: bool, effective_at: dt.datetime, grace_days: int, before: Demand | None
) -> Demand:
    """`before`: what the previous version demanded; None for the first one, which everybody is asked for."""
    if before is not None and not material:
        return before
    return Demand(
        due_at=effective_at + dt.timedelta(days=grace_days),
        grace_days=grace_days,
        accepted_from=number,
        grace_from=before.accepted_from if before else number,
    )
