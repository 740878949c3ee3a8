"""What a reader chooses for themselves. None of it goes into the audit log: nobody else has any business with it."""

import datetime as dt

from django.db import transaction

from firsthand.common.errors import NotAllowed
from firsthand.people.models import User
from firsthand.stories.models import FeedMark, FollowedTopic, SavedStory, Story, Topic
from firsthand.stories.policies import StoryPolicy, TopicPolicy


@transaction.atomic
def save_story(*, actor: User, story: Story, now: dt.datetime) -> None:
    """For later. Saving twice keeps the first moment."""
    if not StoryPolicy.at(now).visible_to(actor).filter(pk=story.pk).exists():
        raise NotAllowed
    SavedStory.objects.get_or_create(user=actor, story=story, defaults={"at": now})


@transaction.atomic
def unsave_story(*, actor: User, story: Story) -> None:
    SavedStory.objects.filter(user=actor, story=story).delete()


@transaction.atomic
def follow_topic(*, actor: User, topic: Topic) -> None:
    TopicPolicy().require(actor, "list")
    FollowedTopic.objects.get_or_create(user=actor, topic=topic)


@transaction.atomic
def unfollow_topic(*, actor: User, topic: Topic) -> None:
    FollowedTopic.objects.filter(user=actor, topic=topic).delete()


@transaction.atomic
def mark_feed_seen(*, actor: User, until: dt.datetime, now: dt.datetime) -> FeedMark:
    """Never backwards, so that a phone left open does not make old stories new again; never ahead of the clock."""
    mark, _ = FeedMark.objects.select_for_update().get_or_create(user=actor, defaults={"seen_until": min(until, now)})
    if mark.seen_until < min(until, now):
        mark.seen_until = min(until, now)
        mark.save(update_fields=["seen_until"])
    return mark
