import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from firsthand.links.actions.mint import require_target
from firsthand.links.models import TrackedLink


def retarget_link(*, link_id: int, target_url: str, now: dt.datetime) -> None:
    retarget_links(link_ids=[link_id], target_url=target_url, now=now)


@transaction.atomic
def retarget_links(*, link_ids: Collection[int] | QuerySet[Any, Any], target_url: str, now: dt.datetime) -> None:
    """Every redirect process leads to the new target within two seconds. A query of ids serves for any number."""
    target = require_target(target_url)
    changes = {"target_url": target, "state": TrackedLink.State.LIVE, "changed_at": now}
    TrackedLink.objects.filter(pk__in=link_ids).update(**changes)


@transaction.atomic
def retract_link(*, link_id: int, now: dt.datetime) -> None:
    """From now on the link shows a notice. Retargeting brings it back."""
    TrackedLink.objects.filter(pk=link_id).update(state=TrackedLink.State.RETRACTED, changed_at=now)
