from django.db.models import Count, Q, QuerySet

from firsthand.people.audiences import AudienceRule, people_in, rule_of
from firsthand.people.models import Audience, Team, User


def members_of(audience: Audience) -> QuerySet[User]:
    """The people in the audience now, leavers left out. Reading the rule costs a query unless prefetched."""
    return people_matching(rule_of(audience))


def people_matching(rule: AudienceRule) -> QuerySet[User]:
    people = User.objects.filter(people_in(rule), is_active=True)
    return people.distinct() if "role" in rule.terms() else people


def count_of(rule: AudienceRule) -> int:
    return people_matching(rule).count()


def teams_with_counts() -> QuerySet[Team]:
    return Team.objects.annotate(people_count=Count("people", filter=Q(people__is_active=True)))


def approvers() -> QuerySet[User]:
    return User.objects.filter(grants__role="approver", is_active=True)


def headcount_by_team() -> dict[int | None, int]:
    rows = User.objects.filter(is_active=True).values("team_id").annotate(people=Count("id")).order_by()
    return {row["team_id"]: row["people"] for row in rows}
