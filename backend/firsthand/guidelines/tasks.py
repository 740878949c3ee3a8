from django.utils import timezone

from firsthand.guidelines.actions.announce import announce_version
from firsthand.jobs.registry import job


@job("guidelines.announce", max_attempts=5)
def announce(*, version_id: int, after: int) -> None:
    announce_version(version_id=version_id, after=after, now=timezone.now())
