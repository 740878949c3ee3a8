"""A story that leads somewhere else now takes along the links that were shared before."""

import datetime as dt
from collections import defaultdict
from typing import Any

from django.dispatch import receiver

from firsthand.links.actions.retarget import retarget_links
from firsthand.sharing.models import Share
from firsthand.sharing.tagging import tagged
from firsthand.stories.models import Story
from firsthand.stories.signals import target_changed


@receiver(target_changed, dispatch_uid="sharing.follow_story")
def follow_story(*, story: Story, target_url: str, now: dt.datetime, **_signal: Any) -> None:
    """One update per channel, however many people shared it."""
    links: dict[str, list[int]] = defaultdict(list)
    for channel, link_id in Share.objects.filter(story=story).values_list("channel", "link_id"):
        links[channel].append(link_id)
    for channel, link_ids in sorted(links.items()):
        target = tagged(target_url, channel=channel, campaign=story.slug)
        retarget_links(link_ids=link_ids, target_url=target, now=now)
