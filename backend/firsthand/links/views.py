"""The way in under the site's own address, by WSGI: slower than redirect.py, and the same in all else."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from firsthand.links import pages
from firsthand.links.actions.record_click import record_click
from firsthand.links.codes import read_code
from firsthand.links.queries import link_by_code
from firsthand.links.requests import HEADERS, visit_of

log = logging.getLogger(__name__)


@csrf_exempt  # nothing can be sent here; a POST gets 405, not a lecture about cookies
def follow(request: HttpRequest, code: str) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return _page(request, pages.WRONG_METHOD)
    try:
        return _lead_on(request, code)
    except DatabaseError:
        log.exception("No answer from the database for a tracked link")
        return _page(request, pages.AWAY)


def _lead_on(request: HttpRequest, text: str) -> HttpResponse:
    code = read_code(text)
    link = link_by_code(code) if code else None
    if link is None:
        return _page(request, pages.UNKNOWN)
    if link.state != link.State.LIVE:
        return _page(request, pages.RETRACTED)
    now = timezone.now()
    visit = visit_of(
        request.method or "",
        {name: request.headers[name] for name in HEADERS if name in request.headers},
        client=request.META.get("REMOTE_ADDR", ""),
        trusted_proxies=settings.TRUSTED_PROXY_COUNT,
        link_age=(now - link.created_at).total_seconds(),
    )
    record_click(link_id=link.pk, visit=visit, now=now)
    return HttpResponse(status=302, headers={"Location": link.target_url, **pages.LEADING_ON})


def _page(request: HttpRequest, page: pages.Page) -> HttpResponse:
    answer = pages.answer(page, pages.language_of(request.headers.get("accept-language", "")))
    return HttpResponse(answer.body, status=answer.status, headers=answer.headers)
