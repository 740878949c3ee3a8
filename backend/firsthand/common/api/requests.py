from rest_framework.request import Request

from firsthand.common.access import Person


class SignedInRequest(Request):
    """Only for annotations: behind ByPolicy and SignedIn there is always a person, which DRF's types cannot know."""

    user: Person


def signed_in(request: Request) -> Person:
    """The person who asks, for views that only signed-in people reach."""
    return request.user
