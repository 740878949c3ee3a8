import datetime as dt
import hashlib

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.http import FetchRefused
from firsthand.common.http.fetching import parsed
from firsthand.jobs.outbox import enqueue
from firsthand.people.models import User
from firsthand.stories.models import LinkPreview
from firsthand.stories.preview_policy import LinkPreviewPolicy

FRESH = dt.timedelta(hours=1)
# A job that has not answered by then is taken for lost.
PATIENCE = dt.timedelta(minutes=2)


class NotAnAddress(DomainError):
    code = "invalid_url"
    message = _("This is not the address of a website.")
    param = "url"


@transaction.atomic
def preview_link(*, actor: User, url: str, refresh: bool = False, now: dt.datetime) -> LinkPreview:
    """A preview on its way, or one of the last hour. Nothing changes by looking, so nothing is recorded."""
    LinkPreviewPolicy().require(actor, "create")
    address = checked(url)
    key = _key(actor, address)
    blank = {"address": address, "asked_by": actor, "asked_at": now}
    preview, created = LinkPreview.objects.select_for_update().get_or_create(key=key, defaults=blank)
    if not created:
        if not _is_stale(preview, refresh=refresh, now=now):
            return preview
        preview.state, preview.asked_at = LinkPreview.State.PENDING, now
        preview.save(update_fields=["state", "asked_at"])
    enqueue("stories.fetch_preview", kwargs={"preview_id": preview.pk}, unique_key=f"preview {preview.pk}", now=now)
    return preview


def checked(url: str) -> str:
    """Refused at once where no look-up is needed; where a name leads is seen by the job."""
    address = url.strip()
    try:
        parsed(address)
    except FetchRefused as error:
        raise NotAnAddress from error
    if len(address) > 2_000:
        raise NotAnAddress
    return address


def _key(actor: User, address: str) -> str:
    """Editors share what they see; what an employee looked at is found by that employee alone."""
    whose = "" if actor.can("stories.write") else f"{actor.pk} "
    return hashlib.sha256(f"{whose}{address}".encode()).hexdigest()


def _is_stale(preview: LinkPreview, *, refresh: bool, now: dt.datetime) -> bool:
    if preview.state == LinkPreview.State.PENDING:
        return preview.asked_at <= now - PATIENCE
    return refresh or preview.fetched_at is None or preview.fetched_at <= now - FRESH
