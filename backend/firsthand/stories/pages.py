"""The public page of a story: for people who clicked, and for the networks that draw a card from it."""

import datetime as dt
import hashlib
import re
from typing import Any

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language_from_request

from firsthand.common.api.json import dump
from firsthand.common.days import day_of
from firsthand.common.text import render_markdown
from firsthand.stories.corrections import languages_of, words_in
from firsthand.stories.lifecycle import Shown, shown_state
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.outgoing.atom import address_of_feed
from firsthand.stories.page_media import document_of, film_of, gallery_of
from firsthand.stories.page_notes import card_words, host_of, linked_notes, notes_of
from firsthand.stories.pictures import CARD, FIRST, address_of, avif_srcset, srcset
from firsthand.stories.queries import public_story, story_once_at

# Short, so that a correction is seen; long enough to survive a post that catches on.
_CACHE = "public, max-age=60, stale-while-revalidate=600"
_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,100}")
_LONGEST_QUERY = 1_000
_LOCALES = {"en": "en_GB", "nl": "nl_NL"}


def story_page(request: HttpRequest, slug: str) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    now = timezone.now()
    story = public_story(slug, now=now) if _SLUG.fullmatch(slug) else None
    if story is None:
        return _moved(request, slug, now) or _nothing_here(request)
    language = _language(story, request.GET.get("lang", ""))
    if story.corrected_at is None and story.target_url != story.page_url:
        # A link, or a page that became one: its address here keeps leading somewhere.
        return HttpResponseRedirect(story.target_url_in(language))
    return _page(request, story, language, now)


def _moved(request: HttpRequest, slug: str, now: dt.datetime) -> HttpResponse | None:
    """An old address leads on, with all that was asked. Not for ever in a browser's memory: it may be taken back."""
    story = story_once_at(slug, now=now) if _SLUG.fullmatch(slug) else None
    if story is None:
        return None
    query = request.META.get("QUERY_STRING", "")
    kept = f"?{query}" if 0 < len(query) <= _LONGEST_QUERY else ""
    return HttpResponsePermanentRedirect(f"{story.page_url}{kept}", headers={"Cache-Control": _CACHE})


def _page(request: HttpRequest, story: Story, language: str, now: dt.datetime) -> HttpResponse:
    with translation.override(language):
        body = render_to_string("stories/page.html", _context(story, language, now)).encode()
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, headers={"ETag": etag, "Cache-Control": _CACHE})
    response["Content-Language"] = language
    if story.retracted_at is not None:
        response["X-Robots-Tag"] = "noindex"
    answer = get_conditional_response(request, etag=etag, response=response)
    return answer if isinstance(answer, HttpResponse) else response


def _nothing_here(request: HttpRequest) -> HttpResponse:
    """For an address that never was, and for one whose time has not come: a stranger cannot tell which."""
    language = get_language_from_request(request)
    with translation.override(language):
        context = {"language": language, "organisation": settings.ORGANISATION}
        body = render_to_string("stories/not_found.html", context)
    headers = {"Cache-Control": "no-store", "Content-Language": language, "Vary": "Accept-Language"}
    return HttpResponse(body, status=404, headers=headers)


def _language(story: Story, asked: str) -> str:
    """The one asked for where the story speaks it, else its own."""
    words = story.approved_copy
    if words is None:
        return story.language
    return asked if asked in words.get("versions", {}) else words["language"]


def _address(story: Story, language: str) -> str:
    own = story.approved_copy["language"] if story.approved_copy else story.language
    return story.page_url if language == own else f"{story.page_url}?lang={language}"


def _context(story: Story, language: str, now: dt.datetime) -> dict[str, Any]:
    words = words_in(story.approved_copy or {}, language)
    notes = notes_of(story, language)
    shows_media = story.retracted_at is None  # a retracted story's are in nobody's face any more
    image = _picture(story.approved_image) if shows_media else None
    shown = shown_state(
        Story.State.APPROVED,
        published_at=story.published_at,
        expires_at=story.expires_at,
        retracted_at=story.retracted_at,
        now=now,
    )
    context = {
        "organisation": settings.ORGANISATION,
        "site_url": settings.SITE_URL,
        "feed": address_of_feed() if getattr(story, "has_feed", False) else "",
        "address": _address(story, language),
        "languages": [(spoken, _address(story, spoken)) for spoken in languages_of(story.approved_copy or {})],
        "language": language,
        "locale": _LOCALES.get(language, ""),
        "other_locales": _other_locales(story, language),
        "title": words["title"],
        "summary": words["summary"],
        "html": render_markdown(words["body"]),
        "author": story.author.name,
        "suggested_by": story.suggested_by.name if story.suggested_by else "",
        "published_at": story.published_at,
        "published_on": day_of(story.published_at) if story.published_at else None,
        "ended_on": day_of(story.expires_at) if shown == Shown.EXPIRED and story.expires_at else None,
        "reading_minutes": story.reading_minutes,
        "image": image,
        "film": film_of(story) if shows_media else None,
        "document": document_of(story) if shows_media else None,
        "gallery": gallery_of(story) if shows_media and words["kind"] == Story.Kind.IMAGES else [],
        "leads_to": words["url"] if words["kind"] in Story.LEADING_AWAY and shows_media else "",
        "leads_to_host": host_of(words["url"]),
        **notes,
        **card_words(words["title"], words["summary"], notes),
    }
    return {**context, "linked_data": _linked_data(context)}


def _other_locales(story: Story, language: str) -> list[str]:
    others = (spoken for spoken in languages_of(story.approved_copy or {}) if spoken != language)
    return [_LOCALES[other] for other in others if other in _LOCALES]


def _picture(image: StoryImage | None) -> dict[str, Any] | None:
    """The card that networks draw is cut by a job; until it has run, the first rendition stands in."""
    if image is None:
        return None
    first = image.renditions[FIRST]
    card = image.renditions.get(CARD, first)
    return {
        "url": address_of(first["path"]),
        "srcset": srcset(image.renditions),
        "avif_srcset": avif_srcset(image.renditions),
        "width": first["width"],
        "height": first["height"],
        "alt": image.alt,
        "card": {**card, "address": f"{settings.SITE_URL}{address_of(card['path'])}"},
    }


def _linked_data(context: dict[str, Any]) -> str:
    """JSON for a script element, which it must not be able to close."""
    data = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": context["title"],
        "description": context["summary"],
        "inLanguage": context["language"],
        "datePublished": context["published_at"],
        "mainEntityOfPage": context["address"],
        "author": {"@type": "Person", "name": context["author"]},
        "publisher": {"@type": "Organization", "name": context["organisation"]},
        **linked_notes(context),
        **({"image": [context["image"]["card"]["address"]]} if context["image"] else {}),
    }
    return dump(data).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
