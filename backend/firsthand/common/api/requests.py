from django.http import HttpRequest
from rest_framework.request import Request

from firsthand.common.access import Person


def signed_in(request: Request) -> Person:
    """The person who asks; behind ByPolicy and SignedIn there always is one."""
    return request.user


def discard(request: HttpRequest, announced: int, *, most: int) -> None:
    """Lets a refused body arrive: hanging up on it would leave the browser with no answer but "no connection"."""
    left = min(announced, most)
    while left > 0 and (chunk := request.read(min(left, 65_536))):
        left -= len(chunk)
