import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text
from firsthand.people.models import User
from firsthand.stories.models import Suggestion
from firsthand.stories.notices import tell_suggester
from firsthand.stories.suggesting import State, SuggestionPolicy, waiting_with


class NoteMissing(DomainError):
    code = "required"
    message = _("Say why, in a sentence. Whoever suggested it took the trouble too.")
    param = "note"


@transaction.atomic
def decline_suggestion(*, actor: User, suggestion: Suggestion, note: str, now: dt.datetime) -> None:
    """It and all others of the same link; each author reads the note."""
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    SuggestionPolicy().require(actor, "decline", suggestion)
    note = clean_text(note)
    if not note:
        raise NoteMissing
    for one in waiting_with(suggestion).select_for_update(of=("self",)):
        one.state, one.note, one.decided_by, one.decided_at = State.DECLINED, note, actor, now
        one.save(update_fields=["state", "note", "decided_by", "decided_at"])
        record(actor=actor, action="suggestion.decline", target=one, now=now)
        tell_suggester(one, became="declined", now=now)
