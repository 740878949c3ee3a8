"""Failures that happen before DRF is reached, in the API's own shape."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from firsthand.common.api.exceptions import Failure, body


def csrf_failure(request: HttpRequest, reason: str = "") -> JsonResponse:
    message = _("Your session has changed. Reload the page and try again; what you typed is still there.")
    return JsonResponse(body(403, [Failure(message=message, code="csrf_failed", param=None)]), status=403)


def not_found(request: HttpRequest) -> JsonResponse:
    message = _("There is nothing at this address.")
    return JsonResponse(body(404, [Failure(message=message, code="not_found", param=None)]), status=404)
