"""What each figure means. The words travel with the numbers, so that no screen and no export can show one without."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DEFINITIONS: dict[str, str | Promise] = {
    "headcount": _("The number of colleagues who were here, as the average of all days in the period."),
    "sharers": _(
        "Different people with at least one share in the period that they confirmed, or that a person's click proved."
    ),
    "adoption": _("People who shared divided by the head-count. Never more than 100 %."),
    "opened": _("A colleague opened a channel's share page. We cannot see whether they posted."),
    "confirmed": _("The colleague said that they posted it. Counted on the day they said so."),
    "proven": _("A person clicked the share's link for the first time. Counted on the day of that click."),
    "human": _("Visits to a share's link that look like a person's. Who comes twice counts twice."),
    "machine": _("Visits by previews, crawlers and scanners. Kept apart, and in no other figure."),
    "folded": _("Groups that are too small to show by themselves stand together in one row."),
}
