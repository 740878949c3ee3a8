"""One shape for every failure, allauth's: {"status": 400, "errors": [{"message", "code", "param"}]}.

drf-standardized-errors was tried: it answers in a shape of its own (`type`, `attr`), and a formatter for ours left its
OpenAPI saying the old one. These lines and `schema.py` say the same thing in both places.
"""

from collections.abc import Iterator
from typing import Any, TypedDict

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from firsthand.common.errors import DomainError


class Failure(TypedDict):
    message: str
    code: str
    param: str | None


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    if isinstance(error, DomainError):
        return _from_domain(error)
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    return _from_drf(error) if isinstance(error, exceptions.APIException) else None


def body(status: int, failures: list[Failure]) -> dict[str, Any]:
    return {"status": status, "errors": failures}


def _from_domain(error: DomainError) -> Response:
    set_rollback()
    failure = Failure(message=str(error.message), code=error.code, param=error.param)
    return Response({**body(error.status, [failure]), **error.extra}, status=error.status)


def _from_drf(error: exceptions.APIException) -> Response:
    set_rollback()
    headers: dict[str, str] = {}
    if scheme := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = scheme
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return Response(body(error.status_code, list(_flat(error.detail))), status=error.status_code, headers=headers)


def _flat(detail: Any, path: tuple[str, ...] = ()) -> Iterator[Failure]:
    """DRF nests errors as its serializers nest; a client wants one line per field."""
    if isinstance(detail, dict):
        for key, value in detail.items():
            yield from _flat(value, path if key == "non_field_errors" else (*path, str(key)))
    elif isinstance(detail, list):
        for number, value in enumerate(detail):
            yield from _flat(value, (*path, str(number)) if isinstance(value, dict) and value else path)
    elif str(detail):
        message = str(detail) or _("This is not valid.")
        yield Failure(message=message, code=getattr(detail, "code", "invalid"), param=".".join(path) or None)
