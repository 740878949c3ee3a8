"""What the actions on campaigns have in common: a name that nobody else has, and days in their order."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.stories.models import Campaign


class CampaignNeedsName(DomainError):
    code = "required"
    message = _("A campaign needs a name.")
    param = "name"


class CampaignExists(DomainError):
    code = "campaign_exists"
    message = _("There is a campaign with this name already.")
    param = "name"


class EndsBeforeStart(DomainError):
    code = "dates_in_wrong_order"
    message = _("A campaign cannot end before it begins.")
    param = "ends_on"


def apply(campaign: Campaign, given: dict[str, Any]) -> list[str]:
    """Sets what is given and differs; returns the names to save."""
    wanted: dict[str, str | dt.date | None] = {**given}
    if "name" in wanted:
        wanted["name"] = clean_line(given["name"])
    changed = [name for name, value in wanted.items() if getattr(campaign, name) != value]
    for name in changed:
        setattr(campaign, name, wanted[name])
    if not campaign.name:
        raise CampaignNeedsName
    if campaign.starts_on and campaign.ends_on and campaign.ends_on < campaign.starts_on:
        raise EndsBeforeStart
    # Capitals make no difference to a reader, so they make no other campaign.
    if Campaign.objects.filter(name__iexact=campaign.name).exclude(pk=campaign.pk).exists():
        raise CampaignExists
    return changed
