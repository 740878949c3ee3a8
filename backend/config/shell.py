"""The page that carries the single-page application, with what its first screen needs already in it."""

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.json import dump
from firsthand.common.api.permissions import Anyone
from firsthand.people.serializers import MeSerializer
from firsthand.stories.views import first_feed_page


@ensure_csrf_cookie
def page(request: HttpRequest, path: str) -> HttpResponse:
    context = {"boot": script_json(boot(request)), "assets": assets(), "language": get_language()}
    response = render(request, "app.html", context)
    response["Cache-Control"] = "no-store"
    return response


class BootView(APIView):
    """The same block by itself, for the development server of the front end."""

    permission_classes = [Anyone]

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        get_token(request._request)
        return Response(boot(request._request))


def boot(request: HttpRequest) -> dict[str, Any]:
    user = request.user
    return {
        "me": MeSerializer(user).data if user.is_authenticated else None,
        "config": {
            "organisation": settings.ORGANISATION,
            "demo": settings.DEMO,
            "languages": [code for code, _ in settings.LANGUAGES],
            "signup_open": bool(settings.SIGNUP_DOMAINS),
        },
        "feed": feed(request),
        "outstanding": [],
    }


def feed(request: HttpRequest) -> dict[str, Any] | None:
    """Only where the first screen is the feed; the development server's shell asks through BootView."""
    if not request.user.is_authenticated or request.path not in {"/", "/api/v1/boot/"}:
        return None
    return first_feed_page(request.user, base=request.build_absolute_uri("/")[:-1])


def script_json(data: Any) -> str:
    """JSON that cannot end the script element that it stands in."""
    return dump(data).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def assets() -> dict[str, Any]:
    return _read_manifest() if not settings.DEBUG else _read_manifest.__wrapped__()


@lru_cache(maxsize=1)
def _read_manifest() -> dict[str, Any]:
    """File names from Vite's manifest: the entry, its styles, and what it imports at once."""
    manifest = settings.FRONTEND_DIST / ".vite" / "manifest.json"
    if not manifest.is_file():
        return {"script": None, "styles": [], "preload": []}
    chunks = json.loads(manifest.read_text(encoding="utf-8"))
    entry = next(chunk for chunk in chunks.values() if chunk.get("isEntry"))
    imported = [chunks[name]["file"] for name in entry.get("imports", [])]
    return {"script": entry["file"], "styles": entry.get("css", []), "preload": imported}
