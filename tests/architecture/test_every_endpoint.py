"""Rules for all endpoints, asked of all endpoints: found in the URL configuration, not listed by hand."""

import pytest
from django.urls import URLResolver, get_resolver
from rest_framework.permissions import BasePermission
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from firsthand.common.access import Policy
from firsthand.common.api.permissions import Anyone, ByPolicy, SignedIn

# Views that answer strangers, each with its reason.
OPEN = {
    "BootView": "the shell's own data; for a stranger it holds the company's name and nothing else",
    "CastView": "only in demo mode: who can be signed in with one click",
    "CastSignInView": "only in demo mode: signing in is what strangers do",
}
# Views about oneself: every row is the person's own, so no policy narrows them.
OWN = {
    "MeView": "one's own profile",
    "NotificationPreferencesView": "one's own preferences",
    "ChannelsView": "the same list of networks for everybody who is signed in",
    "SavedView": "what one saved for later; rows come through StoryPolicy",
    "FollowedView": "the topics one follows; rows come through TopicPolicy",
    "SeenView": "until when one has seen the feed",
    "ImpactView": "one's own shares and clicks",
    "ImpactExportView": "one's own data, to take along",
}
# Lists that come whole, each with the reason why they cannot grow long.
WHOLE = {
    "FeedSourceViewSet": "200 at most, and broken ones must not hide on a second page",
    "GuidelineViewSet": "a person's guidelines are a handful; the screen shows them by state, not by page",
}


def routes(patterns=None, prefix=""):
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, path)
        elif path.startswith("api/v1/"):
            view = getattr(pattern.callback, "cls", None) or getattr(pattern.callback, "view_class", None)
            if view is not None:
                yield path, view, getattr(pattern.callback, "actions", None) or {}


ROUTES = list(routes())
VIEWS = sorted({view for _, view, _ in ROUTES}, key=lambda view: view.__name__)


def test_there_are_endpoints_to_judge():
    assert len(ROUTES) > 20


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_view_names_its_policy_or_its_reason(view: type[APIView]):
    [permission] = view.permission_classes
    assert issubclass(permission, BasePermission)
    if permission is Anyone:
        assert view.__name__ in OPEN
    elif permission is SignedIn:
        assert view.__name__ in OWN
    else:
        assert permission is ByPolicy
        assert isinstance(view.policy, Policy)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_no_view_loosens_what_the_settings_say(view: type[APIView]):
    assert view.authentication_classes == APIView.authentication_classes
    assert set(view.throttle_classes) >= set(APIView.throttle_classes) or view.__name__ in OPEN


@pytest.mark.parametrize(
    "view", [view for _, view, actions in ROUTES if "list" in actions.values()], ids=lambda view: view.__name__
)
def test_a_list_comes_in_pages(view):
    assert view.pagination_class is not None or view.__name__ in WHOLE


def example(path: str) -> str:
    for converter in ("<int:pk>", "<int:version_pk>", "<int:guideline_pk>", "<int:picture_id>"):
        path = path.replace(converter, "1")
    return "/" + path.replace("<slug:slug>", "example").replace("<str:slug>", "example").replace("<pk>", "1")


@pytest.mark.parametrize(("path", "view", "actions"), ROUTES, ids=[path for path, _, _ in ROUTES])
def test_a_stranger_is_asked_to_sign_in(api, db, path, view, actions):
    if view.__name__ in OPEN:
        return
    methods = [method for method in actions if method != "head"] or [
        method for method in ("get", "post", "patch", "put", "delete") if hasattr(view, method)
    ]
    for method in methods:
        answer = getattr(api(None), method)(example(path))
        assert answer.status_code == 401, f"{method} {path} answered {answer.status_code}"
        assert answer.json()["errors"][0]["code"] == "not_authenticated"


def serializers_of(view) -> list[type[BaseSerializer]]:
    found = [getattr(view, "serializer_class", None), *getattr(view, "serializers", {}).values()]
    return [serializer for serializer in found if serializer is not None]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_client_can_only_point_at_rows_it_may_see(view):
    """A related field with a plain queryset would let a client name any row."""
    for serializer in serializers_of(view):
        for name, field in serializer().fields.items():
            if getattr(field, "queryset", None) is not None and not field.read_only:
                assert type(field).__name__ == "VisibleRelatedField", f"{serializer.__name__}.{name}"
