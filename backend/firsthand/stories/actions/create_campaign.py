import datetime as dt

from django.db import IntegrityError, transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.campaigns import CampaignExists, apply
from firsthand.stories.models import Campaign
from firsthand.stories.policies import CampaignPolicy


@transaction.atomic
def create_campaign(
    *,
    actor: User,
    name: str,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
    now: dt.datetime,
) -> Campaign:
    CampaignPolicy().require(actor, "create")
    campaign = Campaign(created_by=actor, created_at=now)
    apply(campaign, {"name": name, "starts_on": starts_on, "ends_on": ends_on})
    try:
        with transaction.atomic():
            campaign.save(force_insert=True)
    except IntegrityError as error:  # somebody else made it at this very moment
        raise CampaignExists from error
    record(actor=actor, action="campaign.create", target=campaign, now=now)
    return campaign
