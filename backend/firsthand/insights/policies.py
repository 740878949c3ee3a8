from collections.abc import Mapping
from typing import TypedDict

from firsthand.common.access import Person, Policy
from firsthand.insights.models import DailyTeam

_NEEDS = {"overview": "insights.view", "breakdown": "insights.view", "export": "insights.export"}


class InsightsAbilities(TypedDict):
    export: bool


class InsightsPolicy(Policy[DailyTeam]):
    """Figures of groups, for those whose work they are. There are no rows to hand out: only queries read them."""

    model = DailyTeam

    def may(self, user: Person, action: str) -> bool:
        return action in _NEEDS and user.can(_NEEDS[action])

    def figures_abilities(self, user: Person) -> InsightsAbilities:
        return InsightsAbilities(export=self.may(user, "export"))

    def abilities(self, user: Person, obj: DailyTeam) -> Mapping[str, bool]:
        return {}
