"""The page that carries the single-page application, with what its first screen needs already in it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import ensure_csrf_cookie
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from config.assets import assets_for
from firsthand.common.api.json import dump
from firsthand.common.api.permissions import Anyone
from firsthand.guidelines.queries import outstanding_for
from firsthand.guidelines.serializers import OutstandingSerializer
from firsthand.people.serializers import MeSerializer
from firsthand.stories.views.feed import first_feed_page


@ensure_csrf_cookie
def page(request: HttpRequest, path: str) -> HttpResponse:
    language = get_language() or settings.LANGUAGE_CODE
    assets = assets_for(language=language, feed=request.path == "/")
    context = {"boot": script_json(boot(request)), "assets": assets, "language": language}
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
        "outstanding": outstanding(request),
    }


def feed(request: HttpRequest) -> dict[str, Any] | None:
    """Only where the first screen is the feed; the development server's shell asks through BootView."""
    if not request.user.is_authenticated or request.path not in {"/", "/api/v1/boot/"}:
        return None
    return first_feed_page(request.user, base=request.build_absolute_uri("/")[:-1])


def outstanding(request: HttpRequest) -> list[dict[str, Any]]:
    if not request.user.is_authenticated:
        return []
    rows = outstanding_for(request.user, now=timezone.now())
    return list(OutstandingSerializer(rows, many=True).data)


def script_json(data: Any) -> str:
    """JSON that cannot end the script element that it stands in."""
    return dump(data).decode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
