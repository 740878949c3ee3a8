"""Stories as Atom (RFC 4287). Built as a tree, so that no text can end an element."""

import datetime as dt
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from django.conf import settings
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from firsthand.common.text import render_markdown
from firsthand.stories.corrections import words_in
from firsthand.stories.models import Story, StoryImage, Topic
from firsthand.stories.page_notes import card_words, notes_of
from firsthand.stories.pictures import CARD, FIRST, address_of

_ATOM = "http://www.w3.org/2005/Atom"
_BEGINNING = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # of a feed that has nothing yet
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def address_of_feed(topic: Topic | None = None) -> str:
    return f"{settings.SITE_URL}/feeds/{f'topics/{topic.slug}' if topic else 'stories'}.atom"


def atom(stories: list[Story], topic: Topic | None) -> bytes:
    language = settings.LANGUAGE_CODE
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    with translation.override(language):
        title = _("Stories from %(organisation)s") % {"organisation": settings.ORGANISATION}
    _text(root, "id", _tag(_BEGINNING, f"topic-{topic.pk}" if topic else "stories"))
    _text(root, "title", f"{title}: {topic.name(language)}" if topic else title)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address_of_feed(topic)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": f"{settings.SITE_URL}/"})
    _text(root, "updated", _moment(max((_updated(story) for story in stories), default=_BEGINNING)))
    _text(SubElement(root, "author"), "name", settings.ORGANISATION)
    for story in stories:
        _add_entry(root, story)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _add_entry(root: Element, story: Story) -> None:
    copy = story.approved_copy or {}
    language = copy["language"]
    words = words_in(copy, language)
    with translation.override(language):
        notes = notes_of(story, language)
        card = card_words(words["title"], words["summary"], notes)
        content = _content(words, notes)
    entry = SubElement(root, "entry", {"xml:lang": language})
    _text(entry, "id", _tag(story.created_at, f"story-{story.pk}"))
    _text(entry, "title", card["card_title"])
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _leads_to(story)})
    _text(entry, "published", _moment(story.published_at or story.created_at))
    _text(entry, "updated", _moment(_updated(story)))
    _text(SubElement(entry, "author"), "name", story.author.name)
    for topic in story.topics.all():
        SubElement(entry, "category", {"term": topic.slug, "label": _plain(topic.name(language))})
    _text(entry, "summary", card["card_summary"])
    _text(entry, "content", content, type="html")
    if story.approved_image is not None and story.retracted_at is None:
        _add_picture(entry, story.approved_image)


def _content(words: dict[str, Any], notes: dict[str, Any]) -> str:
    """What was wrong stands before what is told; of a retracted story nothing else is left."""
    told = [_note(note, is_retraction=note["retraction"]) for note in notes["notes"]]
    if not notes.get("retracted"):
        told.append(render_markdown(words["body"]) if words["body"] else format_html("<p>{}</p>", words["summary"]))
    return "\n".join(told)


def _note(note: dict[str, Any], *, is_retraction: bool) -> str:
    mark = _("Retracted:") if is_retraction else _("Corrected:")
    return format_html("<p><strong>{}</strong> {} {}</p>", mark, note["wrong"], note["right"])


def _leads_to(story: Story) -> str:
    """Where the notice is to be read, where there is one; else where a tracked link leads too."""
    noted = story.corrected_at is not None or story.retracted_at is not None
    return story.page_url if noted else story.target_url


def _add_picture(entry: Element, image: StoryImage) -> None:
    card = image.renditions.get(CARD, image.renditions[FIRST])
    attributes = {
        "rel": "enclosure",
        "type": f"image/{card['format']}",
        "length": str(card["bytes"]),
        "href": f"{settings.SITE_URL}{address_of(card['path'])}",
        "title": _plain(image.alt),
    }
    SubElement(entry, "link", attributes)


def _updated(story: Story) -> dt.datetime:
    moments = (story.published_at, story.approved_at, story.corrected_at, story.retracted_at)
    return max(moment for moment in moments if moment is not None)


def _tag(moment: dt.datetime, name: str) -> str:
    """An id that stays when addresses change (RFC 4151)."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{moment.astimezone(dt.UTC):%Y-%m-%d}:{name}"


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = _plain(text)


def _plain(text: str) -> str:
    return _NOT_XML.sub("", text)
