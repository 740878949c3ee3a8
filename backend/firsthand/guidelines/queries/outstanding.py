"""What is asked of one person now. Computed from versions and acknowledgements: nothing is stored per person."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from firsthand.common.days import start_of
from firsthand.guidelines.models import Acknowledgement, Version
from firsthand.guidelines.queries.versions import current_versions, title_in
from firsthand.guidelines.standing import due_for
from firsthand.people.audiences import audience_matches_user
from firsthand.people.models import User


@dataclass(frozen=True, slots=True)
class Outstanding:
    guideline_id: int
    version_id: int
    title: str
    due_at: dt.datetime
    blocking: bool


def may_share(user: User, *, now: dt.datetime) -> bool:
    """One query (and the person's roles, once per request)."""
    return not _asked_of(user, now).filter(_blocks(user, now)).exists()


def outstanding_for(user: User, *, now: dt.datetime) -> list[Outstanding]:
    """One query, soonest first."""
    blocking = Case(When(_blocks(user, now), then=Value(True)), default=False, output_field=BooleanField())
    versions = _asked_of(user, now).annotate(title=title_in(user.language), blocking=blocking)
    found = [
        Outstanding(
            guideline_id=version.guideline_id,
            version_id=version.pk,
            title=version.title,
            due_at=due_for(version.demand, start_of(user.joined_on)),
            blocking=version.blocking,
        )
        for version in versions.defer("manifest")
    ]
    return sorted(found, key=lambda one: (one.due_at, one.guideline_id))


def _asked_of(user: User, now: dt.datetime) -> QuerySet[Version]:
    in_audience = audience_matches_user(user, "guideline__audience")
    return current_versions(now).filter(in_audience).exclude(_acknowledged_since(user, "accepted_from"))


def _blocks(user: User, now: dt.datetime) -> Q:
    return Q(due_at__lte=now) | ~Q(_acknowledged_since(user, "grace_from"))


def _acknowledged_since(user: User, field: str) -> Exists:
    return Exists(
        Acknowledgement.objects.filter(
            user=user, version__guideline=OuterRef("guideline"), version__number__gte=OuterRef(field)
        )
    )
