"""What the public page says of its corrections, and of being retracted: in its text, its card and its linked data."""

from typing import Any
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from firsthand.common.days import day_of
from firsthand.common.text import render_markdown
from firsthand.stories.corrections import Change, changes_between, words_in
from firsthand.stories.models import Correction, Story

_LONGEST_DESCRIPTION = 300
_LABELS: dict[str, str | Promise] = {
    "title": gettext_lazy("Title"),
    "summary": gettext_lazy("Summary"),
    "why_share": gettext_lazy("Why share this"),
    "url": gettext_lazy("Address"),
    "body": gettext_lazy("Text"),
    "image": gettext_lazy("Picture"),
}


def notes_of(story: Story, language: str) -> dict[str, Any]:
    """For the template, in the language that is active. One query, and none for a story that was never corrected."""
    if story.corrected_at is None and story.retracted_at is None:
        return {"notes": []}
    corrections = list(story.corrections.all())
    return {
        "notes": [_note(correction, language) for correction in corrections],
        "retracted": story.retracted_at is not None,
        "modified_at": corrections[0].at,
    }


def card_words(title: str, summary: str, notes: dict[str, Any]) -> dict[str, str]:
    """What a network draws: whoever passes it on, passes the correction on as well."""
    if not notes["notes"]:
        return {"card_title": title, "card_summary": summary}
    latest = notes["notes"][0]
    if notes["retracted"]:
        return {
            "card_title": _("Retracted: %(title)s") % {"title": title},
            "card_summary": _shortened(latest["wrong"], latest["right"]),
        }
    return {
        "card_title": _("Corrected: %(title)s") % {"title": title},
        "card_summary": _shortened(latest["right"], summary),
    }


def linked_notes(notes: dict[str, Any]) -> dict[str, Any]:
    """schema.org: `correction` says what became of a CreativeWork."""
    if not notes["notes"]:
        return {}
    status = {"creativeWorkStatus": "Retracted"} if notes["retracted"] else {}
    comments = [
        {
            "@type": "CorrectionComment",
            "text": " ".join(part for part in (note["wrong"], note["right"]) if part),
            "datePublished": note["at"],
        }
        for note in notes["notes"]
    ]
    return {"dateModified": notes["modified_at"], "correction": comments, **status}


def host_of(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _shortened(*parts: str) -> str:
    return Truncator(" ".join(part for part in parts if part)).chars(_LONGEST_DESCRIPTION)


def _note(correction: Correction, language: str) -> dict[str, Any]:
    retraction = correction.kind == Correction.Kind.RETRACTION
    earlier = words_in(correction.before, language)
    changes = changes_between(correction.before, correction.after) if correction.after else []
    return {
        "retraction": retraction,
        "at": correction.at,
        "day": day_of(correction.at),
        "wrong": correction.what_was_wrong,
        "right": correction.what_is_right,
        # A retraction shows all of what was said; a correction only what it put right, in the reader's language.
        "earlier": {**earlier, "html": render_markdown(earlier["body"])} if retraction else None,
        "changes": [_change(change) for change in changes if change.language == language and change.field in _LABELS],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "label": _LABELS[change.field],
        "before": _("Another picture stood here.") if change.field == "image" else change.before,
        "html": render_markdown(change.before) if change.field == "body" else "",
    }
