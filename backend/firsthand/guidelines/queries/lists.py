import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from firsthand.common.days import start_of
from firsthand.guidelines.models import Acknowledgement, Guideline, Version
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries.versions import not_superseded, versions_of
from firsthand.guidelines.standing import Standing, Status, due_for, standing_of
from firsthand.people.models import User


@dataclass(slots=True)
class GuidelineRow:
    guideline: Guideline
    version: Version | None = None  # in force, else announced
    draft: Version | None = None
    standing: Standing = field(default_factory=lambda: Standing(Status.NOT_REQUIRED))
    due_at: dt.datetime | None = None
    acknowledged: dict[int, dt.datetime] = field(default_factory=dict)  # number of the version: when

    @property
    def title(self) -> str:
        shown = self.version or self.draft
        return shown.title if shown else self.guideline.slug  # type: ignore[attr-defined]  # annotated by versions_of

    @property
    def acknowledged_at(self) -> dt.datetime | None:
        return self.acknowledged[max(self.acknowledged)] if self.acknowledged else None


def list_for(user: User, *, now: dt.datetime) -> list[GuidelineRow]:
    """Three queries, however many guidelines there are."""
    rows = {guideline.pk: GuidelineRow(guideline) for guideline in GuidelinePolicy().visible_to(user)}
    _add_versions(rows, user, now)
    for ack in _acknowledgements(user, rows):
        rows[ack.version.guideline_id].acknowledged[ack.version.number] = ack.acknowledged_at
    for row in rows.values():
        _judge(row, user, now)
    return list(rows.values())


def _add_versions(rows: dict[int, GuidelineRow], user: User, now: dt.datetime) -> None:
    drafts = Q(state=Version.State.DRAFT) if user.can("guidelines.write") else Q(pk__in=[])
    wanted = Version.objects.filter(drafts | Q(pk__in=not_superseded(now).values("pk")), guideline__in=rows)
    for version in versions_of(wanted, user.language).order_by("number"):
        row = rows[version.guideline_id]
        if not version.is_published:
            row.draft = version
        elif row.version is None:
            row.version = version


def _acknowledgements(user: User, guideline_ids: Iterable[int]) -> Iterable[Acknowledgement]:
    found = Acknowledgement.objects.filter(user=user, version__guideline__in=list(guideline_ids))
    return found.select_related("version").only("acknowledged_at", "version__guideline_id", "version__number")


def _judge(row: GuidelineRow, user: User, now: dt.datetime) -> None:
    version = row.version
    if version is None or version.effective_at is None:
        return
    row.due_at = due_for(version.demand, start_of(user.joined_on))
    if vars(row.guideline)["in_audience"] and version.effective_at <= now:
        row.standing = standing_of(version.number, version.demand, row.acknowledged.keys(), now)
