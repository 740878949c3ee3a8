from rest_framework.request import Request

from firsthand.common.access import Person


def signed_in(request: Request) -> Person:
    """The person who asks; behind ByPolicy and SignedIn there always is one."""
    return request.user
