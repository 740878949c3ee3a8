import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.guidelines.actions.drafting import start_draft
from firsthand.guidelines.models import Guideline, Version
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries import content_of, draft_of, newest_published
from firsthand.people.models import User


@transaction.atomic
def draft_version(*, actor: User, guideline: Guideline, now: dt.datetime) -> Version:
    """The draft there is, else a copy of what was published last, to write the next version in."""
    GuidelinePolicy().require(actor, "edit", guideline)
    Guideline.objects.select_for_update().get(pk=guideline.pk)
    existing, newest = draft_of(guideline.pk), newest_published(guideline.pk)
    if existing is not None:
        return existing
    if newest is None:
        raise RuntimeError("A guideline without a draft has a published version")
    version = start_draft(
        guideline,
        content_of(newest),
        number=newest.number + 1,
        pack_version=newest.pack_version,
        placeholders=newest.placeholders,
        now=now,
    )
    record(actor=actor, action="guideline.draft", target=guideline, data={"number": version.number}, now=now)
    return version
