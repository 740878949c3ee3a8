"""What a company decided for all its stories: who reads the decisions, and who changes which of them."""

from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.stories.models import EditorialRules


class RuleAbilities(TypedDict):
    trusted_authors: bool
    promotion_ceiling: bool
    company_feed: bool


class EditorialRulesPolicy(Policy[EditorialRules]):
    """Whoever works with stories lives by the rules and sees them; so does the works council."""

    model = EditorialRules
    _READERS = ("stories.write", "people.manage", "audit.view")
    _CHANGERS = ("stories.approve", "people.manage")

    def visible_to(self, user: Person) -> QuerySet[EditorialRules]:
        return EditorialRules.objects.all() if self.may(user, "list") else EditorialRules.objects.none()

    def may(self, user: Person, action: str) -> bool:
        wanted = {"list": self._READERS, "update": self._CHANGERS}.get(action, ())
        return user.is_authenticated and any(user.can(permission) for permission in wanted)

    def abilities(self, user: Person, obj: EditorialRules) -> RuleAbilities:
        admin = user.can("people.manage")
        return RuleAbilities(
            trusted_authors=admin, promotion_ceiling=admin or user.can("stories.approve"), company_feed=admin
        )


def rules_for(user: Person) -> EditorialRules:
    """Those of the company, or the defaults where nobody changed any."""
    return EditorialRulesPolicy().visible_to(user).first() or EditorialRules()
