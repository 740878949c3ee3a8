import datetime as dt

from firsthand.stories.actions.fetch_preview import copies_of, delete_copies
from firsthand.stories.models import LinkPreview

KEPT = dt.timedelta(days=7)
_AT_ONCE = 500


def sweep_previews(*, now: dt.datetime) -> None:
    """A preview is a look at somebody else's page, not a record. Rows go before files: a file alone harms nobody."""
    while old := list(LinkPreview.objects.filter(asked_at__lt=now - KEPT).order_by("asked_at")[:_AT_ONCE]):
        LinkPreview.objects.filter(pk__in=[preview.pk for preview in old]).delete()
        for preview in old:
            delete_copies(copies_of(preview))
