from typing import TypedDict

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from firsthand.common.access import Person, Policy
from firsthand.guidelines.models import Acknowledgement, Guideline, Version
from firsthand.people.audiences import audience_matches_user


class GuidelineAbilities(TypedDict):
    acknowledge: bool
    edit: bool
    publish: bool
    coverage: bool


class VersionAbilities(TypedDict):
    update: bool
    publish: bool
    delete: bool
    diff: bool


class GuidelinePolicy(Policy[Guideline]):
    """People see what applies to them and what they once acknowledged; owners see everything, drafts too."""

    model = Guideline

    def visible_to(self, user: Person) -> QuerySet[Guideline]:
        """Rows carry what abilities() needs, so that it asks nothing more."""
        if not user.is_authenticated or not user.can("guidelines.read"):
            return Guideline.objects.none()
        rows = Guideline.objects.annotate(
            in_audience=Case(
                When(audience_matches_user(user), then=Value(True)), default=False, output_field=BooleanField()
            ),
            is_published=_has_version(Version.State.PUBLISHED),
            has_draft=_has_version(Version.State.DRAFT),
            has_acknowledged=Exists(Acknowledgement.objects.filter(user=user, version__guideline=OuterRef("pk"))),
        )
        if user.can("guidelines.write") or user.can("guidelines.coverage"):
            return rows
        return rows.filter(Q(in_audience=True, is_published=True) | Q(has_acknowledged=True))

    def may(self, user: Person, action: str) -> bool:
        if action in {"list", "outstanding"}:
            return bool(user.can("guidelines.read"))
        return action in {"adopt", "packs"} and bool(user.can("guidelines.write"))

    def abilities(self, user: Person, obj: Guideline) -> GuidelineAbilities:
        """For a row of visible_to(). `acknowledge`: it applies to this person; whether it is asked is in its status."""
        facts = vars(obj)
        return GuidelineAbilities(
            acknowledge=bool(facts.get("in_audience") and facts.get("is_published")),
            edit=user.can("guidelines.write"),
            publish=bool(facts.get("has_draft")) and user.can("guidelines.publish"),
            coverage=bool(facts.get("is_published")) and user.can("guidelines.coverage"),
        )


class VersionPolicy(Policy[Version]):
    """Where owners work. Everybody else reads a version through its guideline."""

    model = Version

    def visible_to(self, user: Person) -> QuerySet[Version]:
        if not user.is_authenticated or not user.can("guidelines.write"):
            return Version.objects.none()
        return Version.objects.select_related("guideline__audience", "published_by")

    def may(self, user: Person, action: str) -> bool:
        return action == "list" and bool(user.can("guidelines.write"))

    def abilities(self, user: Person, obj: Version) -> VersionAbilities:
        writes = user.can("guidelines.write")
        return VersionAbilities(
            update=writes and not obj.is_published,
            publish=user.can("guidelines.publish") and not obj.is_published,
            delete=writes and not obj.is_published,
            diff=writes,
        )


def _has_version(state: str) -> Exists:
    return Exists(Version.objects.filter(guideline=OuterRef("pk"), state=state))
