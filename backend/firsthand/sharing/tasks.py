from django.utils import timezone

from firsthand.jobs.registry import job
from firsthand.sharing.actions.tell_sharers import tell_sharers as tell


@job("sharing.tell_sharers", max_attempts=5)
def tell_sharers(*, correction_id: int, after: int) -> None:
    tell(correction_id=correction_id, after=after, now=timezone.now())
