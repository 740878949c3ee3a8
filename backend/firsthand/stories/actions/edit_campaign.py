import datetime as dt
from typing import Any

from django.db import IntegrityError, transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.campaigns import CampaignExists, apply
from firsthand.stories.models import Campaign
from firsthand.stories.policies import CampaignPolicy


@transaction.atomic
def edit_campaign(*, actor: User, campaign: Campaign, now: dt.datetime, **given: Any) -> Campaign:
    """`given` holds any of name, starts_on and ends_on."""
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    CampaignPolicy().require(actor, "update", campaign)
    changed = apply(campaign, given)
    if not changed:
        return campaign
    try:
        with transaction.atomic():
            campaign.save(update_fields=changed)
    except IntegrityError as error:  # somebody else took the name at this very moment
        raise CampaignExists from error
    record(actor=actor, action="campaign.edit", target=campaign, data={"fields": sorted(changed)}, now=now)
    return campaign
