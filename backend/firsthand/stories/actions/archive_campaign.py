import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.models import Campaign
from firsthand.stories.policies import CampaignPolicy


@transaction.atomic
def archive_campaign(*, actor: User, campaign: Campaign, now: dt.datetime) -> Campaign:
    """No longer offered for new stories; those that are in it stay in it."""
    return _set(campaign, actor=actor, action="archive", archived_at=now, now=now)


@transaction.atomic
def restore_campaign(*, actor: User, campaign: Campaign, now: dt.datetime) -> Campaign:
    return _set(campaign, actor=actor, action="restore", archived_at=None, now=now)


def _set(
    campaign: Campaign, *, actor: User, action: str, archived_at: dt.datetime | None, now: dt.datetime
) -> Campaign:
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    CampaignPolicy().require(actor, action, campaign)
    campaign.archived_at = archived_at
    campaign.save(update_fields=["archived_at"])
    record(actor=actor, action=f"campaign.{action}", target=campaign, now=now)
    return campaign
