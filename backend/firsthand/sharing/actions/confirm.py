import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.sharing.channels import channel_named
from firsthand.sharing.models import Share
from firsthand.sharing.policies import SharePolicy


class WrongNetwork(DomainError):
    code = "wrong_network"
    message = _("This is not the address of a post on this network.")
    param = "post_url"


@transaction.atomic
def confirm_share(*, actor: User, share: Share, post_url: str = "", now: dt.datetime) -> Share:
    """The person says that they posted it. Saying it again may add the post's address and changes nothing else."""
    SharePolicy().require(actor, "confirm", share)
    post_url = post_url.strip()
    if post_url and not channel_named(share.channel).is_post_url(post_url):
        raise WrongNetwork
    if share.state == Share.State.CONFIRMED and post_url in {"", share.post_url}:
        return share
    share.confirmed_at = now if share.state != Share.State.CONFIRMED else share.confirmed_at
    share.state, share.undone_at, share.post_url = Share.State.CONFIRMED, None, post_url
    share.save(update_fields=["state", "confirmed_at", "undone_at", "post_url"])
    record(actor=actor, action="share.confirm", target=share, data={"with_address": bool(post_url)}, now=now)
    return share
