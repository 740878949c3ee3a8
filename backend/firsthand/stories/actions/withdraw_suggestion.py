import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.suggest import drop
from firsthand.stories.models import Suggestion
from firsthand.stories.suggesting import State, SuggestionPolicy


@transaction.atomic
def withdraw_suggestion(*, actor: User, suggestion: Suggestion, now: dt.datetime) -> None:
    """As long as nobody decided. What was never sent leaves no trace."""
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    SuggestionPolicy().require(actor, "withdraw", suggestion)
    if suggestion.state == State.DRAFT:
        drop(suggestion)
        return
    suggestion.state, suggestion.decided_at = State.WITHDRAWN, now
    suggestion.save(update_fields=["state", "decided_at"])
    record(actor=actor, action="suggestion.withdraw", target=suggestion, now=now)
