"""What a story must have before it may be looked at, all of it said at once."""

import datetime as dt
from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.people.audiences import rule_of
from firsthand.people.queries import count_of
from firsthand.stories.models import Story

Problem = tuple[str, str, str | Promise]  # code, field, message


class NotComplete(DomainError):
    code = "not_complete"

    def __init__(self, problems: list[Problem]) -> None:
        """`errors` takes the place of the single failure that other errors answer with."""
        _, field, message = problems[0]
        errors = [{"message": str(text), "code": code, "param": param} for code, param, text in problems]
        super().__init__(str(message), param=field, errors=errors)


def require_complete(story: Story, *, now: dt.datetime) -> None:
    """Costs two queries, for the audience."""
    if problems := list(problems_of(story, reach=count_of(rule_of(story.audience)), now=now)):
        raise NotComplete(problems)


def problems_of(story: Story, *, reach: int, now: dt.datetime) -> Iterator[Problem]:
    if not story.summary:
        yield "required", "summary", _("Say in a sentence or two what the story is about.")
    if story.kind == Story.Kind.LINK and not story.url:
        yield "required", "url", _("Give the address that the story leads to.")
    if story.kind == Story.Kind.PAGE and not story.body:
        yield "required", "body", _("A page of our own needs a text.")
    if story.image is not None and not story.image.alt:
        yield "alt_text_required", "image.alt", _("Describe the picture for people who cannot see it.")
    if reach == 0:
        yield "nobody_in_audience", "audience", _("Nobody is in this audience yet. Choose who will see the story.")
    if story.expires_at is not None and story.expires_at <= now:
        yield "in_the_past", "expires_at", _("This moment has passed already.")
