import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.guidelines.actions.drafting import lock_draft
from firsthand.guidelines.models import Version
from firsthand.guidelines.policies import VersionPolicy
from firsthand.guidelines.queries import newest_published
from firsthand.people.models import User


@transaction.atomic
def discard_draft(*, actor: User, version: Version, now: dt.datetime) -> None:
    """With the draft of its first version the guideline goes too: nobody but its owners ever saw it."""
    draft = lock_draft(version)
    VersionPolicy().require(actor, "delete", draft)
    guideline = draft.guideline
    record(actor=actor, action="guideline.discard_draft", target=guideline, data={"number": draft.number}, now=now)
    if newest_published(guideline.pk) is not None:
        draft.delete()
        return
    guideline.delete()
