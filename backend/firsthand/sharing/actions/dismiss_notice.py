import datetime as dt

from django.db import transaction

from firsthand.people.models import User
from firsthand.sharing.models import Share
from firsthand.sharing.policies import SharePolicy


@transaction.atomic
def dismiss_notice(*, actor: User, share: Share, now: dt.datetime) -> Share:
    """The person has seen what was wrong with this share. A later correction is news again.

    Leaves no audit entry: whether somebody put their post right is nobody else's business.
    """
    SharePolicy().require(actor, "dismiss_notice", share)
    share.notice_dismissed_at = now
    share.save(update_fields=["notice_dismissed_at"])
    return share
