"""How far a guideline has come, for those who look after it."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Exists, OuterRef

from firsthand.guidelines.folding import fold
from firsthand.guidelines.models import Acknowledgement, Guideline, Version
from firsthand.guidelines.queries.versions import not_superseded
from firsthand.people.queries import members_of


@dataclass(frozen=True, slots=True)
class TeamCoverage:
    """Every person of the group is in exactly one of the last three. Without a name: no team, or several in one sum."""

    team: str | None
    count: int
    acknowledged: int  # this very version
    earlier: int  # an earlier one, which still counts
    folded: bool = False

    @property
    def open(self) -> int:
        return self.count - self.acknowledged - self.earlier


@dataclass(frozen=True, slots=True)
class Coverage:
    version: Version
    total: TeamCoverage
    by_team: list[TeamCoverage]
    threshold: int

    @property
    def is_hidden(self) -> bool:
        """The whole audience is too small to say anything about."""
        return self.total.count < self.threshold


def coverage(guideline: Guideline, *, now: dt.datetime) -> Coverage | None:
    """Three queries. Of the version in force, else of the one that is announced; None while nothing is published."""
    version = not_superseded(now).filter(guideline=guideline).order_by("number").first()
    if version is None:
        return None
    teams, threshold = _by_team(guideline, version), settings.SMALLEST_GROUP
    shown, folded = fold(teams, size=lambda row: row.count, smallest=threshold)
    rows = sorted(shown, key=lambda row: row.team or "~") + ([_sum(folded)] if folded else [])
    return Coverage(version=version, total=_sum(teams), by_team=rows, threshold=threshold)


def _by_team(guideline: Guideline, version: Version) -> list[TeamCoverage]:
    this_one = _acknowledged(version, at_least=version.number)
    still_counts = _acknowledged(version, at_least=version.demand.accepted_from)
    rows = (
        members_of(guideline.audience)
        .order_by()
        .values("team__name")
        .annotate(
            people=Count("pk", distinct=True),
            acknowledged=Count("pk", distinct=True, filter=this_one),
            counting=Count("pk", distinct=True, filter=still_counts),
        )
    )
    return [
        TeamCoverage(row["team__name"], row["people"], row["acknowledged"], row["counting"] - row["acknowledged"])
        for row in rows
    ]


def _acknowledged(version: Version, *, at_least: int) -> Exists:
    return Exists(
        Acknowledgement.objects.filter(
            user=OuterRef("pk"), version__guideline=version.guideline_id, version__number__gte=at_least
        )
    )


def _sum(rows: list[TeamCoverage]) -> TeamCoverage:
    return TeamCoverage(
        team=None,
        count=sum(row.count for row in rows),
        acknowledged=sum(row.acknowledged for row in rows),
        earlier=sum(row.earlier for row in rows),
        folded=True,
    )
