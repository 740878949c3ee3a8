import datetime as dt
from urllib.parse import urlsplit

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import enqueue_renditions
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.index_story import index_story
from firsthand.stories.models import Story, StoryImage, StoryPicture, Suggestion
from firsthand.stories.notices import tell_suggester
from firsthand.stories.suggesting import State, SuggestionPolicy, waiting_with

_LONGEST_TITLE, _LONGEST_WHY = 120, 400


@transaction.atomic
def accept_suggestion(*, actor: User, suggestion: Suggestion, story: Story | None = None, now: dt.datetime) -> Story:
    """A draft is made of it, or it becomes part of a `story` that there is. Everybody who sent the same link hears."""
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    SuggestionPolicy().require(actor, "accept", suggestion)
    accepted = list(waiting_with(suggestion).select_for_update(of=("self",)))
    if story is None:
        story = _draft_of(suggestion, actor, now)
        _take_pictures(story, accepted, now)
    _credit(story, accepted)
    for one in accepted:
        one.state, one.story, one.decided_by, one.decided_at = State.ACCEPTED, story, actor, now
        one.save(update_fields=["state", "story", "decided_by", "decided_at"])
        record(actor=actor, action="suggestion.accept", target=one, data={"story": story.pk}, now=now)
        tell_suggester(one, became="live" if story.is_live(now) else "accepted", now=now)
    return story


def _draft_of(suggestion: Suggestion, actor: User, now: dt.datetime) -> Story:
    pictures = suggestion.pictures.count()
    kind = Story.Kind.LINK if suggestion.url else Story.Kind.IMAGES if pictures > 1 else Story.Kind.PAGE
    return draft_story(
        actor=actor,
        title=_title_of(suggestion),
        kind=kind,
        url=suggestion.url,
        language=suggestion.language,
        why_share=_shortened(suggestion.text, _LONGEST_WHY) if suggestion.url else "",
        body="" if suggestion.url else suggestion.text,
        now=now,
    )


def _title_of(suggestion: Suggestion) -> str:
    first_line = suggestion.text.strip().splitlines()[0] if suggestion.text.strip() else ""
    return _shortened(suggestion.title or first_line or urlsplit(suggestion.url).hostname or "–", _LONGEST_TITLE)


def _shortened(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def _take_pictures(story: Story, suggestions: list[Suggestion], now: dt.datetime) -> None:
    """Rows of the story's own: each story tends its pictures, and the files are shared anyway."""
    given = [picture.image for one in suggestions for picture in one.pictures.select_related("image")]
    images = [_copied(image, now) for image in given]
    if not images:
        return
    story.image = images[0]
    story.save(update_fields=["image"])
    StoryPicture.objects.bulk_create(
        StoryPicture(story=story, image=image, position=position) for position, image in enumerate(images[1:])
    )


def _copied(image: StoryImage, now: dt.datetime) -> StoryImage:
    columns = [field.attname for field in StoryImage._meta.concrete_fields if not field.primary_key]
    copy = StoryImage(**{name: getattr(image, name) for name in columns})
    copy.created_at = now
    copy.save(force_insert=True)
    enqueue_renditions(copy, now=now)
    return copy


def _credit(story: Story, suggestions: list[Suggestion]) -> None:
    """The first who sent it and wants to be named. Somebody who is named already stays."""
    named = next((one.author for one in suggestions if one.author is not None and one.credited), None)
    if named is not None and story.suggested_by_id is None and story.author_id != named.pk:
        story.suggested_by = named
        story.save(update_fields=["suggested_by"])
        index_story(story)
