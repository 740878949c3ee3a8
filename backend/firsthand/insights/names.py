"""What groups are called. Ids in roll-ups are loose, so a name can be missing."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from firsthand.insights.models import NO_TEAM
from firsthand.people.models import Team
from firsthand.stories.channels import Channel
from firsthand.stories.models import Story


def team_names(ids: Iterable[int]) -> dict[int, str]:
    wanted = list(ids)
    known = dict(Team.objects.filter(pk__in=wanted).values_list("pk", "name"))
    known[NO_TEAM] = _("Without a team")
    return {team: known.get(team, _("A former team")) for team in wanted}


def story_titles(ids: Iterable[int]) -> dict[int, str]:
    wanted = list(ids)
    known = dict(Story.objects.filter(pk__in=wanted).values_list("pk", "title"))
    return {story: known.get(story, _("A deleted story")) for story in wanted}


def channel_labels(keys: Iterable[str]) -> dict[str, str]:
    """A channel that the product has dropped is called by its key."""
    known = {channel.value: str(channel.label) for channel in Channel}
    return {key: known.get(key, key) for key in keys}
