"""Uploads that are larger than we take are refused by their announced length, before a byte is written to disk."""

from rest_framework.request import Request

from firsthand.common.api.requests import discard
from firsthand.common.errors import DomainError

# What a multipart request holds besides the file itself.
_ENVELOPE = 64_000
_DISCARDED = 100_000_000  # bytes of a refused upload that we still let arrive, so that the refusal is heard


def refuse_larger(request: Request, *, most: int, refusal: DomainError) -> None:
    """`most`: bytes of the file. A body of unannounced length is empty to WSGI, so there is no way around this."""
    announced = int(request.META.get("CONTENT_LENGTH") or 0)
    if announced > most + _ENVELOPE:
        discard(request._request, announced, most=_DISCARDED)
        raise refusal
