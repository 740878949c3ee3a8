"""What a phone's share sheet hands over. The web app manifest names this address; no program of ours can send to it,
so there is no token: the browser's own word on where the request comes from takes its place."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from firsthand.common.access import Person
from firsthand.common.api.requests import discard
from firsthand.common.errors import DomainError
from firsthand.stories.actions.add_suggestion_picture import add_suggestion_picture
from firsthand.stories.actions.suggest import suggest_story
from firsthand.stories.suggesting import MOST_PICTURES, Shared, sorted_out

_SCREEN = "/suggest"
_ENVELOPE = 64_000
_DISCARDED = 100_000_000
_LONGEST = {"title": 200, "text": 4_000, "url": 2_000}


@csrf_exempt
@require_POST
def received(request: HttpRequest) -> HttpResponse:
    if not _is_ours(request):
        return HttpResponseForbidden("Cross-site requests are refused.", content_type="text/plain")
    announced = int(request.META.get("CONTENT_LENGTH") or 0)
    if announced > MOST_PICTURES * settings.IMAGE_MAX_BYTES + _ENVELOPE:
        discard(request, announced, most=_DISCARDED)
        return _to_screen(problem="image_too_large")
    shared = sorted_out(**{name: request.POST.get(name, "")[:most] for name, most in _LONGEST.items()})
    if not request.user.is_authenticated:
        return _to_sign_in(shared, pictures=bool(request.FILES))
    if not request.FILES:
        return _to_screen(**shared)
    return _kept(request.user, request.FILES.getlist("pictures"), shared)


def _is_ours(request: HttpRequest) -> bool:
    """ "none": the browser itself sends it, as after the share sheet. Browsers without the header name the origin."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in {"same-origin", "none"}
    ours = urlsplit(settings.SITE_URL)
    return request.headers.get("Origin") == f"{ours.scheme}://{ours.netloc}"


def _kept(user: Person, files: "Sequence[UploadedFile[Any]]", shared: Shared) -> HttpResponse:
    """Pictures wait on the server until their author has looked at them; those that cannot be read are named."""
    now, problem = timezone.now(), ""
    try:
        draft = suggest_story(actor=user, as_draft=True, now=now, **shared)
    except DomainError as error:
        return _to_screen(**shared, problem=error.code)
    for file in files[:MOST_PICTURES]:
        try:
            data = file.read(settings.IMAGE_MAX_BYTES + 1)
            add_suggestion_picture(actor=user, suggestion=draft, data=data, file_name=file.name or "", now=now)
        except DomainError as error:
            problem = error.code
    return _to_screen(draft=str(draft.pk), problem=problem)


def _to_screen(**told: str) -> HttpResponseRedirect:
    asked = urlencode({name: value for name, value in told.items() if value})
    return HttpResponseRedirect(f"{_SCREEN}?{asked}" if asked else _SCREEN, status=303)


def _to_sign_in(shared: Shared, *, pictures: bool) -> HttpResponseRedirect:
    """Words and link come along; pictures of strangers are not kept, so those are shared once more."""
    back = _to_screen(**shared, problem="pictures_again" if pictures else "").url
    return HttpResponseRedirect(f"/sign-in?{urlencode({'next': back})}", status=303)
