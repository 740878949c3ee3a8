"""What a story must have before it may be looked at, all of it said at once."""

import datetime as dt
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.people.audiences import rule_of
from firsthand.people.queries import count_of
from firsthand.stories.models import Story, StoryFile

FEWEST_PICTURES = 2
Problem = tuple[str, str, str | Promise]  # code, field, message


class NotComplete(DomainError):
    code = "not_complete"

    def __init__(self, problems: list[Problem]) -> None:
        """`errors` takes the place of the single failure that other errors answer with."""
        _, field, message = problems[0]
        errors = [{"message": str(text), "code": code, "param": param} for code, param, text in problems]
        super().__init__(str(message), param=field, errors=errors)


def require_complete(story: Story, *, now: dt.datetime) -> None:
    """Costs two queries for the audience, one for the languages and one for pictures or files, by kind."""
    if problems := list(problems_of(story, reach=count_of(rule_of(story.audience)), now=now)):
        raise NotComplete(problems)


def problems_of(story: Story, *, reach: int, now: dt.datetime) -> Iterator[Problem]:
    if not story.summary:
        yield "required", "summary", _("Say in a sentence or two what the story is about.")
    yield from _missing_for_kind(story)
    yield from _missing_in_versions(story)
    if story.image is not None and not story.image.alt:
        yield "alt_text_required", "image.alt", _("Describe the picture for people who cannot see it.")
    if reach == 0:
        yield "nobody_in_audience", "audience", _("Nobody is in this audience yet. Choose who will see the story.")
    if story.expires_at is not None and story.expires_at <= now:
        yield "in_the_past", "expires_at", _("This moment has passed already.")


def _missing_for_kind(story: Story) -> Iterator[Problem]:
    kind = story.kind
    if kind == Story.Kind.LINK and not story.url:
        yield "required", "url", _("Give the address that the story leads to.")
    if kind == Story.Kind.REVIEW and not story.url:
        yield "required", "url", _("Give the address where customers write their review.")
    if kind == Story.Kind.PAGE and not story.body:
        yield "required", "body", _("A page of our own needs a text.")
    if kind == Story.Kind.IMAGES:
        yield from _missing_in_pictures(story)
    if kind == Story.Kind.VIDEO:
        yield from _missing_file(story, StoryFile.Role.VIDEO, _("Add the film that this story is about."))
    if kind == Story.Kind.DOCUMENT:
        yield from _missing_file(story, StoryFile.Role.DOCUMENT, _("Add the document that this story is about."))


def _missing_in_pictures(story: Story) -> Iterator[Problem]:
    pictures = list(story.pictures.select_related("image"))
    if len(pictures) < FEWEST_PICTURES:
        yield "too_few_pictures", "pictures", _("An image set has two pictures or more.")
    for at, picture in enumerate(pictures):
        if not picture.image.alt:
            yield "alt_text_required", f"pictures.{at}.alt", _("Describe the picture for people who cannot see it.")


def _missing_file(story: Story, role: StoryFile.Role, message: str | Promise) -> Iterator[Problem]:
    file = next((file for file in story.files.all() if file.role == role and file.current), None)
    if file is None:
        yield "required", f"files.{role}", message
    elif file.state == StoryFile.State.PROCESSING:
        yield "file_not_ready", f"files.{role}", _("This file is still being read. Try again in a moment.")
    elif file.state == StoryFile.State.FAILED:
        yield "file_failed", f"files.{role}", _("This file could not be read. Add another one.")


def _missing_in_versions(story: Story) -> Iterator[Problem]:
    for at, version in enumerate(story.language_versions.all()):
        if not version.summary:
            yield "required", f"language_versions.{at}.summary", _("This language has no summary yet.")
        if story.kind == Story.Kind.PAGE and not version.body:
            yield "required", f"language_versions.{at}.body", _("This language has no text yet.")
