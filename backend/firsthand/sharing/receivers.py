"""What a story's changes mean for those who shared it: their links follow, and they hear of every correction."""

import datetime as dt
from typing import Any

from django.dispatch import receiver

from firsthand.jobs.outbox import enqueue
from firsthand.links.actions.retarget import retarget_links
from firsthand.sharing.models import Share
from firsthand.sharing.tagging import tagged
from firsthand.stories.models import Correction, Story
from firsthand.stories.signals import story_corrected, target_changed


@receiver(target_changed, dispatch_uid="sharing.follow_story")
def follow_story(*, story: Story, target_url: str, now: dt.datetime, **_signal: Any) -> None:
    """One update per channel and language, however many people shared it."""
    spoken = (story.approved_copy or {}).get("versions", {})
    shares = Share.objects.filter(story=story)
    for channel, language in sorted(shares.values_list("channel", "language").distinct()):
        target = story.target_url_in(language) if language in spoken else target_url
        retarget_links(
            link_ids=shares.filter(channel=channel, language=language).values("link_id"),
            target_url=tagged(target, channel=channel, campaign=story.slug),
            now=now,
        )


@receiver(story_corrected, dispatch_uid="sharing.tell_sharers")
def tell_sharers(*, correction: Correction, now: dt.datetime, **_signal: Any) -> None:
    enqueue(
        "sharing.tell_sharers",
        kwargs={"correction_id": correction.pk, "after": 0},
        unique_key=f"{correction.pk}:0",
        now=now,
    )
