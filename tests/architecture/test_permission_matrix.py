"""Who may call what, on one page. Every route of the API is a row; the test tries each of the cast on each row.

The world of a row: one live story by Mark for everyone, one of his in review, one draft; a guideline of Hana's for
everyone, published, with a draft of the next version; one share of Erin's.
"""

from types import SimpleNamespace

import pytest
from django.db import transaction

from architecture.test_every_endpoint import ROUTES
from backend.factories.guidelines import acknowledge_all, as_seen_by, published_guideline
from backend.factories.stories import draft, live_story, picture, submitted_story
from firsthand.guidelines.actions.draft import draft_version
from firsthand.people.models import User
from firsthand.sharing.actions.share import share_story
from firsthand.stories.actions.add_picture import add_picture
from firsthand.stories.actions.add_source import add_source
from firsthand.stories.actions.archive_campaign import archive_campaign
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_campaign import create_campaign
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.preview_link import preview_link
from firsthand.stories.actions.suggest import suggest_story
from firsthand.stories.models import Review, StoryPicture

CAST = ("erin", "mark", "anna", "hana", "stan", "wim", "ada")
EVERYONE = set(CAST)
WRITERS = {"mark", "anna"}
HANA = {"hana"}
FIGURES = {"stan", "wim", "ada"}
ADA = {"ada"}

# (method, route, path in the world, who may)
MATRIX = [
    ("get", "me/", "me/", EVERYONE),
    ("patch", "me/", "me/", EVERYONE),
    ("get", "me/notifications/", "me/notifications/", EVERYONE),
    ("patch", "me/notifications/", "me/notifications/", EVERYONE),
    ("get", "teams/", "teams/", EVERYONE),
    ("post", "audiences/count/", "audiences/count/", WRITERS | HANA),
    ("get", "people/", "people/", ADA),
    ("post", "people/", "people/", ADA),
    ("get", "people/<int:pk>/", "people/{erin}/", ADA),
    ("patch", "people/<int:pk>/", "people/{erin}/", ADA),
    ("post", "people/<int:pk>/deactivate/", "people/{erin}/deactivate/", ADA),
    ("post", "people/<int:pk>/reactivate/", "people/{gone}/reactivate/", ADA),
    ("post", "people/<int:pk>/roles/", "people/{erin}/roles/", ADA),
    ("get", "audit/", "audit/", {"wim", "ada"}),
    ("get", "guideline-packs/", "guideline-packs/", HANA),
    ("get", "guideline-packs/<slug:slug>/", "guideline-packs/social-media-conduct/", HANA),
    ("get", "guidelines/", "guidelines/", EVERYONE),
    ("post", "guidelines/adopt/", "guidelines/adopt/", HANA),
    ("get", "guidelines/outstanding/", "guidelines/outstanding/", EVERYONE),
    ("get", "guidelines/<int:pk>/", "guidelines/{guideline}/", EVERYONE),
    ("post", "guidelines/<int:pk>/acknowledge/", "guidelines/{guideline}/acknowledge/", EVERYONE),
    ("get", "guidelines/<int:pk>/coverage/", "guidelines/{guideline}/coverage/", HANA),
    ("post", "guidelines/<int:pk>/draft/", "guidelines/{guideline}/draft/", HANA),
    ("get", "guideline-versions/", "guideline-versions/", HANA),
    ("get", "guideline-versions/<int:pk>/", "guideline-versions/{version}/", HANA),
    ("patch", "guideline-versions/<int:pk>/", "guideline-versions/{version}/", HANA),
    ("delete", "guideline-versions/<int:pk>/", "guideline-versions/{version}/", HANA),
    ("get", "guideline-versions/<int:pk>/diff/", "guideline-versions/{version}/diff/", HANA),
    ("post", "guideline-versions/<int:pk>/publish/", "guideline-versions/{version}/publish/", HANA),
    ("get", "feed/", "feed/", EVERYONE),
    ("post", "feed/seen/", "feed/seen/", EVERYONE),
    ("post", "stories/<int:pk>/save/", "stories/{live}/save/", EVERYONE),
    ("post", "stories/<int:pk>/save/", "stories/{draft}/save/", WRITERS),
    ("delete", "stories/<int:pk>/save/", "stories/{live}/save/", EVERYONE),
    ("post", "topics/<int:pk>/follow/", "topics/{topic}/follow/", EVERYONE),
    ("delete", "topics/<int:pk>/follow/", "topics/{topic}/follow/", EVERYONE),
    ("get", "feed-sources/", "feed-sources/", WRITERS),
    ("post", "feed-sources/", "feed-sources/", WRITERS),
    ("get", "feed-sources/<int:pk>/", "feed-sources/{source}/", WRITERS),
    ("patch", "feed-sources/<int:pk>/", "feed-sources/{source}/", WRITERS),
    ("delete", "feed-sources/<int:pk>/", "feed-sources/{source}/", WRITERS),
    ("post", "feed-sources/<int:pk>/poll/", "feed-sources/{source}/poll/", WRITERS),
    ("post", "link-previews/", "link-previews/", EVERYONE),
    ("get", "link-previews/<int:pk>/", "link-previews/{preview}/", WRITERS),
    ("get", "topics/", "topics/", EVERYONE),
    ("post", "topics/", "topics/", WRITERS),
    ("get", "stories/", "stories/", EVERYONE),
    ("post", "stories/", "stories/", WRITERS),
    ("get", "stories/<int:pk>/", "stories/{live}/", EVERYONE),
    ("get", "stories/<int:pk>/", "stories/{waiting}/", WRITERS),
    ("patch", "stories/<int:pk>/", "stories/{draft}/", WRITERS),
    ("delete", "stories/<int:pk>/", "stories/{draft}/", WRITERS),
    ("post", "stories/<int:pk>/approve/", "stories/{waiting}/approve/", {"anna"}),
    ("put", "stories/<int:pk>/image/", "stories/{draft}/image/", WRITERS),
    ("patch", "stories/<int:pk>/image/", "stories/{pictured}/image/", WRITERS),
    ("delete", "stories/<int:pk>/image/", "stories/{pictured}/image/", WRITERS),
    ("post", "stories/<int:pk>/pictures/", "stories/{draft}/pictures/", WRITERS),
    ("post", "stories/<int:pk>/pictures/order/", "stories/{draft}/pictures/order/", WRITERS),
    ("patch", "stories/<int:pk>/pictures/<int:picture_id>/", "stories/{picture_set}/pictures/{picture}/", WRITERS),
    ("delete", "stories/<int:pk>/pictures/<int:picture_id>/", "stories/{picture_set}/pictures/{picture}/", WRITERS),
    ("put", "stories/<int:pk>/video/", "stories/{draft}/video/", WRITERS),
    ("delete", "stories/<int:pk>/video/", "stories/{draft}/video/", WRITERS),
    ("put", "stories/<int:pk>/document/", "stories/{draft}/document/", WRITERS),
    ("delete", "stories/<int:pk>/document/", "stories/{draft}/document/", WRITERS),
    ("put", "stories/<int:pk>/captions/<str:language>/", "stories/{draft}/captions/nl/", WRITERS),
    ("delete", "stories/<int:pk>/captions/<str:language>/", "stories/{draft}/captions/nl/", WRITERS),
    ("post", "stories/<int:pk>/correct/", "stories/{live}/correct/", {"anna"}),
    ("post", "stories/<int:pk>/retract/", "stories/{live}/retract/", {"anna"}),
    ("post", "stories/<int:pk>/change_slug/", "stories/{live}/change_slug/", {"anna"}),
    ("post", "stories/<int:pk>/change_slug/", "stories/{draft}/change_slug/", WRITERS),
    ("get", "stories/<int:pk>/history/", "stories/{live}/history/", EVERYONE),
    ("get", "stories/<int:pk>/history/", "stories/{waiting}/history/", WRITERS),
    ("post", "stories/<int:pk>/publish/", "stories/{draft}/publish/", {"mark"}),
    ("get", "suggestions/", "suggestions/", EVERYONE),
    ("post", "suggestions/", "suggestions/", EVERYONE),
    ("get", "suggestions/queue/", "suggestions/queue/", WRITERS),
    ("get", "suggestions/<int:pk>/", "suggestions/{suggestion}/", WRITERS | {"erin"}),
    ("post", "suggestions/<int:pk>/accept/", "suggestions/{suggestion}/accept/", WRITERS),
    ("post", "suggestions/<int:pk>/decline/", "suggestions/{suggestion}/decline/", WRITERS),
    ("post", "suggestions/<int:pk>/pictures/", "suggestions/{suggestion}/pictures/", {"erin"}),
    ("post", "suggestions/<int:pk>/send/", "suggestions/{shared}/send/", {"erin"}),
    ("post", "suggestions/<int:pk>/withdraw/", "suggestions/{suggestion}/withdraw/", {"erin"}),
    ("get", "review-queue/", "review-queue/", WRITERS),
    ("get", "editorial-rules/", "editorial-rules/", WRITERS | {"wim", "ada"}),
    ("patch", "editorial-rules/", "editorial-rules/", {"anna", "ada"}),
    ("post", "stories/<int:pk>/send_back/", "stories/{waiting}/send_back/", {"anna"}),
    ("post", "stories/<int:pk>/submit/", "stories/{draft}/submit/", WRITERS),
    ("post", "stories/<int:pk>/move/", "stories/{draft}/move/", WRITERS),
    ("get", "calendar/", "calendar/?from=2026-11-01&to=2026-11-30", WRITERS),
    ("get", "calendar/supply/", "calendar/supply/?from=2026-11-01&to=2026-11-30", WRITERS),
    ("get", "channel-plans/", "channel-plans/", WRITERS),
    ("put", "channel-plans/<str:channel>/", "channel-plans/linkedin/", WRITERS),
    ("post", "stories/<int:pk>/withdraw/", "stories/{waiting}/withdraw/", {"mark"}),
    ("post", "stories/<int:pk>/presence/", "stories/{draft}/presence/", WRITERS),
    ("get", "campaigns/", "campaigns/", EVERYONE),
    ("post", "campaigns/", "campaigns/", WRITERS),
    ("patch", "campaigns/<int:pk>/", "campaigns/{campaign}/", WRITERS),
    ("post", "campaigns/<int:pk>/archive/", "campaigns/{campaign}/archive/", WRITERS),
    ("post", "campaigns/<int:pk>/restore/", "campaigns/{campaign_over}/restore/", WRITERS),
    ("get", "channels/", "channels/", EVERYONE),
    ("get", "impact/", "impact/", EVERYONE),
    ("get", "impact/export/", "impact/export/", EVERYONE),
    ("get", "shares/", "shares/", EVERYONE),
    ("post", "shares/", "shares/", EVERYONE),
    ("get", "shares/reach/", "shares/reach/?story={live}", {"anna"}),
    ("post", "shares/<int:pk>/dismiss_notice/", "shares/{share}/dismiss_notice/", {"erin"}),
    ("get", "shares/<int:pk>/", "shares/{share}/", {"erin"}),
    ("post", "shares/<int:pk>/confirm/", "shares/{share}/confirm/", {"erin"}),
    ("post", "shares/<int:pk>/undo/", "shares/{share}/undo/", {"erin"}),
    ("get", "insights/overview/", "insights/overview/", FIGURES),
    ("get", "insights/breakdown/", "insights/breakdown/?by=team", FIGURES),
    ("get", "insights/export/", "insights/export/?by=team", {"stan"}),
]
# Answer strangers too (test_every_endpoint.py gives the reasons), so no role opens or closes them.
OPEN = {"boot/", "demo/cast/", "demo/sign-in/"}


@pytest.fixture
def world(db, request, now, time_machine) -> SimpleNamespace:
    time_machine.move_to(now, tick=False)
    people = {name: request.getfixturevalue(name) for name in CAST}
    gone = request.getfixturevalue("person")("Gone", is_active=False)
    mark, anna, hana, erin = people["mark"], people["anna"], people["hana"], people["erin"]
    guideline = published_guideline(hana, now)
    acknowledge_all(erin, now)
    live = live_story(mark, anna, now)
    # Four more approvals make Mark a trusted author.
    Review.objects.bulk_create(
        Review(story=live, reviewer=anna, verdict="approved", version=1, at=now) for _ in range(4)
    )
    share = share_story(actor=erin, story=live, channel="copy_link", text="Read this", language="en", now=now)
    picture_set = add_picture(actor=mark, story=draft(mark, now), data=picture((400, 300)), file_name="a.jpg", now=now)
    ids = {
        "guideline": guideline.pk,
        "version": draft_version(actor=hana, guideline=as_seen_by(hana, guideline), now=now).pk,
        "live": live.pk,
        "topic": create_topic(actor=mark, names={"en": "Travel"}, now=now).pk,
        "waiting": submitted_story(mark, now).pk,
        "draft": draft(mark, now).pk,
        "pictured": attach_image(
            actor=mark, story=draft(mark, now), data=picture((400, 300)), file_name="a.jpg", now=now
        ).pk,
        "picture_set": picture_set.pk,
        "picture": StoryPicture.objects.get(story=picture_set).pk,
        "share": share.pk,
        "suggestion": suggest_story(actor=erin, text="The canteen", now=now).pk,
        "shared": suggest_story(actor=erin, text="From the phone", as_draft=True, now=now).pk,
        "preview": preview_link(actor=mark, url="https://example.org/", now=now).pk,
        "source": add_source(actor=mark, address="https://example.org/feed", language="en", now=now).pk,
        "campaign": create_campaign(actor=mark, name="Winter", now=now).pk,
        "campaign_over": archive_campaign(
            actor=mark, campaign=create_campaign(actor=mark, name="Autumn", now=now), now=now
        ).pk,
        "gone": gone.pk,
        **{name: person.pk for name, person in people.items()},
    }
    return SimpleNamespace(people=people, ids=ids)


@pytest.mark.parametrize(("method", "route", "path", "allowed"), MATRIX, ids=[f"{row[0]} {row[2]}" for row in MATRIX])
def test_who_may(api, world, method, route, path, allowed):
    address = "/api/v1/" + path.format(**world.ids)
    for name, person in world.people.items():
        status = try_and_undo(api, person, method, address)
        if name in allowed:
            assert status not in {401, 403, 404}, f"{name} may {method} {path}, but got {status}"
        else:
            assert status in {403, 404}, f"{name} may not {method} {path}, but got {status}"


def try_and_undo(api, person: User, method: str, address: str) -> int:
    """An empty body: past the permission it is refused as incomplete, which is an answer enough."""
    before = transaction.savepoint()
    try:
        return getattr(api(User.objects.get(pk=person.pk)), method)(
            address, {} if method != "get" else None
        ).status_code
    finally:
        transaction.savepoint_rollback(before)


def test_every_route_is_a_row():
    rows = {(method, route) for method, route, _, _ in MATRIX}
    for path, view, actions in ROUTES:
        route = path.removeprefix("api/v1/")
        methods = [method for method in actions if method != "head"] or [
            method for method in ("get", "post", "put", "patch", "delete") if hasattr(view, method)
        ]
        for method in methods:
            assert route in OPEN or (method, route) in rows, f"{method} {route} has no row"


def test_no_row_outlives_its_route():
    routes = {path.removeprefix("api/v1/") for path, _, _ in ROUTES}
    assert {route for _, route, _, _ in MATRIX} <= routes
