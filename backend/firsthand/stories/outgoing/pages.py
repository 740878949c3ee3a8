"""/feeds/…: answered before the sessions, as the public pages are."""

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from firsthand.stories.outgoing.atom import atom
from firsthand.stories.outgoing.listing import feed_is_on, listed, topic_at

_CACHE = "public, max-age=300, stale-while-revalidate=3600"
_PATH = re.compile(r"(?:stories|topics/([-a-z0-9_]{1,60}))\.atom")


def feed_page(request: HttpRequest, path: str) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    asked = _PATH.fullmatch(path)
    if asked is None or not feed_is_on():
        return _nothing_here()
    slug = asked.group(1)
    topic = topic_at(slug) if slug else None
    if slug and topic is None:
        return _nothing_here()
    now = timezone.now()
    stories = listed(topic, now=now)
    body = atom(stories, topic)
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    headers = {"ETag": etag, "Cache-Control": _CACHE}
    response = HttpResponse(body, content_type="application/atom+xml; charset=utf-8", headers=headers)
    answer = get_conditional_response(request, etag=etag, response=response)
    return answer if isinstance(answer, HttpResponse) else response


def _nothing_here() -> HttpResponse:
    """The same for a topic that never was and a feed that is switched off."""
    return HttpResponse(
        "There is no feed at this address.\n", status=404, content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "no-store"},
    )  # fmt: skip
