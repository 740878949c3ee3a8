import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError, NotAllowed
from firsthand.common.text import clean_text
from firsthand.guidelines.queries import outstanding_for
from firsthand.links.actions.mint import mint_link
from firsthand.links.actions.retarget import retarget_link
from firsthand.people.models import User
from firsthand.sharing.channels import Channel, channel_named
from firsthand.sharing.models import Share
from firsthand.sharing.policies import SharePolicy
from firsthand.sharing.queries import open_share
from firsthand.sharing.tagging import tagged
from firsthand.stories.counting import fits, posted_words
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy

# A second tap, a second device or the way back from the network: still the same share.
SAME_SHARE_WITHIN = dt.timedelta(minutes=30)
TEXT_MAX_LENGTH = 65_536


class AcknowledgementRequired(NotAllowed):
    """Carries the id of the guideline that has to be read first."""

    code = "acknowledgement_required"
    message = _("Read and acknowledge the guideline first; then you can share this.")


class StoryNotLive(DomainError):
    code = "story_not_live"
    message = _("This story cannot be shared now.")


class ChannelNotAllowed(DomainError):
    code = "channel_not_allowed"
    message = _("This story is not meant for this channel.")
    param = "channel"


class TextTooLong(DomainError):
    code = "text_too_long"
    message = _("This text is too long for this channel.")
    param = "text"


class TextLocked(DomainError):
    code = "text_locked"
    message = _("This text may be shared, but not reworded.")
    param = "text"


@transaction.atomic
def share_story(*, actor: User, story: Story, channel: str, text: str, language: str, now: dt.datetime) -> Share:
    """The share page is about to open. Nobody knows yet whether anything will be posted."""
    SharePolicy().require(actor, "create")
    _require_acknowledged(actor, now)
    _require_shareable(actor, story, channel, now)
    words = clean_text(text)
    _require_unlocked(story, channel, words)
    # Two taps at once wait for each other here, so that the second finds what the first made.
    User.objects.select_for_update().get(pk=actor.pk)
    share = open_share(actor, story, channel, since=now - SAME_SHARE_WITHIN)
    if share is None:
        return _open(actor, story, channel_named(channel), text=words, language=language, now=now)
    _require_fitting(channel_named(channel), words, share.link.address)
    return _reword(share, words, language, now)


def _require_acknowledged(actor: User, now: dt.datetime) -> None:
    blocking = [asked for asked in outstanding_for(actor, now=now) if asked.blocking]
    if blocking:
        raise AcknowledgementRequired(guideline=blocking[0].guideline_id)


def _require_shareable(actor: User, story: Story, channel: str, now: dt.datetime) -> None:
    if story.retracted_at is not None:
        raise StoryNotLive(str(_("This story was retracted. Nobody can share it any more.")))
    if not story.is_live(now):
        raise StoryNotLive
    StoryPolicy.at(now).require(actor, "share", story)
    if channel in story.excluded_channels:
        raise ChannelNotAllowed


def _require_unlocked(story: Story, channel: str, words: str) -> None:
    locked = story.suggested_texts.filter(channel=channel, locked=True).values_list("text", "hashtags")
    if locked and words not in {posted_words(clean_text(text), tags) for text, tags in locked}:
        raise TextLocked


def _require_fitting(channel: Channel, words: str, address: str) -> None:
    if len(words) > TEXT_MAX_LENGTH or not fits(channel.posted_text(text=words, url=address), channel.key):
        raise TextTooLong


def _open(actor: User, story: Story, channel: Channel, *, text: str, language: str, now: dt.datetime) -> Share:
    target = tagged(story.target_url_in(language), channel=channel.key, campaign=story.slug)
    link = mint_link(target_url=target, now=now)
    _require_fitting(channel, text, link.address)
    share = Share.objects.create(
        user=actor,
        team_id=actor.team_id,
        story=story,
        link=link,
        channel=channel.key,
        language=language,
        text=text,
        opened_at=now,
    )
    record(actor=actor, action="share.open", target=share, data={"story": story.pk, "channel": channel.key}, now=now)
    return share


def _reword(share: Share, words: str, language: str, now: dt.datetime) -> Share:
    if language != share.language:
        target = tagged(share.story.target_url_in(language), channel=share.channel, campaign=share.story.slug)
        retarget_link(link_id=share.link_id, target_url=target, now=now)
    share.text, share.language = words, language
    share.save(update_fields=["text", "language"])
    return share
