import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.sharing.models import Share
from firsthand.sharing.policies import SharePolicy


@transaction.atomic
def undo_share(*, actor: User, share: Share, now: dt.datetime) -> Share:
    """It was not posted after all. The link goes on leading on, in case it was."""
    SharePolicy().require(actor, "undo", share)
    share.state, share.confirmed_at, share.undone_at, share.post_url = Share.State.UNDONE, None, now, ""
    share.save(update_fields=["state", "confirmed_at", "undone_at", "post_url"])
    record(actor=actor, action="share.undo", target=share, now=now)
    return share
