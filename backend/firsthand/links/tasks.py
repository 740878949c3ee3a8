from django.conf import settings
from django.utils import timezone

from firsthand.jobs.registry import job
from firsthand.links.actions.sweep import sweep_clicks


@job("links.sweep")
def sweep() -> None:
    sweep_clicks(keep_days=settings.CLICK_DAYS, now=timezone.now())
