import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.models import ChannelPlan
from firsthand.stories.planning import ChannelPlanPolicy


@transaction.atomic
def plan_channel(
    *,
    actor: User,
    channel: str,
    whom_we_reach: str,
    story_we_tell: str,
    rhythm: str,
    goal_per_week: int,
    now: dt.datetime,
) -> ChannelPlan:
    """Writes down why we are there and how often we want to be heard, in place of what stood there."""
    ChannelPlanPolicy().require(actor, "update")
    words = {"whom_we_reach": whom_we_reach, "story_we_tell": story_we_tell, "rhythm": rhythm}
    kept = {name: clean_line(given) for name, given in words.items()}
    plan, _ = ChannelPlan.objects.update_or_create(
        channel=channel, defaults={**kept, "goal_per_week": goal_per_week, "updated_at": now}
    )
    record(actor=actor, action="channel_plan.set", target=plan, data={"goal_per_week": goal_per_week}, now=now)
    return plan
