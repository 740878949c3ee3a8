import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import Conflict, DomainError
from firsthand.common.text import clean_line, clean_text
from firsthand.people.models import User
from firsthand.stories.actions.content import NotAnAddress
from firsthand.stories.models import Suggestion
from firsthand.stories.sources.known import canonical
from firsthand.stories.suggesting import State, SuggestionPolicy

MOST_A_DAY = 20
_DRAFTS_KEPT = 5
_DAY = dt.timedelta(days=1)


class NothingSuggested(DomainError):
    code = "required"
    message = _("Say what is worth telling, or give a link.")
    param = "text"


class TooManySuggestions(DomainError):
    status = 429
    code = "too_many_suggestions"
    message = _("That is a lot for one day. Reviewers read each of them; please go on tomorrow.")


class AlreadySuggested(Conflict):
    code = "already_suggested"
    message = _("You suggested this link before.")
    param = "url"


@transaction.atomic
def suggest_story(
    *,
    actor: User,
    text: str = "",
    url: str = "",
    title: str = "",
    language: str = "",
    credited: bool = True,
    as_draft: bool = False,
    now: dt.datetime,
) -> Suggestion:
    """`as_draft`: it came from a phone's share sheet, and its author still looks at it before it is sent."""
    SuggestionPolicy().require(actor, "create")
    User.objects.select_for_update().get(pk=actor.pk)  # one at a time: two taps must not make two of them
    suggestion = Suggestion(author=actor, created_at=now, state=State.DRAFT if as_draft else State.NEW)
    _fill(suggestion, text=text, url=url, title=title, language=language or actor.language, credited=credited)
    _require_room(actor, now)
    if as_draft:
        _drop_old_drafts(actor)
    else:
        _require_new(suggestion)
    suggestion.save(force_insert=True)
    if not as_draft:
        record(actor=actor, action="suggestion.send", target=suggestion, now=now)
    return suggestion


@transaction.atomic
def send_suggestion(
    *,
    actor: User,
    suggestion: Suggestion,
    text: str = "",
    url: str = "",
    title: str = "",
    language: str = "",
    credited: bool = True,
    now: dt.datetime,
) -> Suggestion:
    """What came from the share sheet, as its author wants it."""
    User.objects.select_for_update().get(pk=actor.pk)
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    SuggestionPolicy().require(actor, "send", suggestion)
    _fill(suggestion, text=text, url=url, title=title, language=language or suggestion.language, credited=credited)
    _require_new(suggestion)
    suggestion.state, suggestion.created_at = State.NEW, now
    suggestion.save()
    record(actor=actor, action="suggestion.send", target=suggestion, now=now)
    return suggestion


def _fill(suggestion: Suggestion, *, text: str, url: str, title: str, language: str, credited: bool) -> None:
    url = clean_line(url)
    suggestion.canonical_url = canonical(url)
    if url and not suggestion.canonical_url:
        raise NotAnAddress
    suggestion.text, suggestion.title, suggestion.url = clean_text(text), clean_line(title)[:200], url
    suggestion.language, suggestion.credited = language, credited


def _require_new(suggestion: Suggestion) -> None:
    """Sending is the moment at which it must say something that this person did not say before."""
    if not suggestion.text and not suggestion.url:
        raise NothingSuggested
    if not suggestion.canonical_url:
        return
    earlier = Suggestion.objects.filter(author=suggestion.author, canonical_url=suggestion.canonical_url)
    if first := earlier.exclude(state__in=[State.DRAFT, State.WITHDRAWN]).order_by("-id").first():
        raise AlreadySuggested(suggestion=first.pk, state=first.state, note=first.note)


def _require_room(actor: User, now: dt.datetime) -> None:
    if Suggestion.objects.filter(author=actor, created_at__gt=now - _DAY).count() >= MOST_A_DAY:
        raise TooManySuggestions


def _drop_old_drafts(actor: User) -> None:
    """Shared to us and never sent: only the last few are kept, and their pictures go with them."""
    drafts = Suggestion.objects.filter(author=actor, state=State.DRAFT).order_by("-id")
    for draft in drafts[_DRAFTS_KEPT - 1 :]:
        drop(draft)


def drop(suggestion: Suggestion) -> None:
    images = [picture.image for picture in suggestion.pictures.select_related("image")]
    suggestion.delete()
    for image in images:
        image.delete()
