import datetime as dt

import pytest

from backend.factories.guidelines import acknowledge, drafted_guideline, new_version, published_guideline
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.publish import publish_version
from firsthand.people.audiences import AudienceRule

ADDRESS = "/api/v1/guidelines/"
BELGIANS = AudienceRule(countries=frozenset({"BE"}))


def test_erin_sees_what_applies_to_her_and_where_she_stands(api, erin, conduct):
    assert api(erin).get(ADDRESS).json() == [
        {
            "id": conduct.pk,
            "slug": "conduct",
            "title": "Conduct (en)",
            "status": "outstanding",
            "blocking": True,
            "version": {
                "id": conduct.versions.get().pk,
                "number": 1,
                "change_class": "material",
                "published_at": "2026-11-20T09:00:00Z",
                "effective_at": "2026-11-20T09:00:00Z",
                "due_at": "2026-12-04T09:00:00Z",
            },
            "draft_version": None,
            "acknowledged_at": None,
            "abilities": {"acknowledge": True, "edit": False, "publish": False, "coverage": False},
        }
    ]


def test_every_status(api, erin, hana, later, now):
    done = published_guideline(hana, now, slug="done")
    better = published_guideline(hana, now, slug="better")
    renewed = published_guideline(hana, now, slug="renewed")
    moved = published_guideline(hana, now, slug="moved", audience=AudienceRule(countries=frozenset({"NL"})))
    announced = published_guideline(hana, now, slug="announced", effective_at=now + dt.timedelta(days=1))
    for guideline in (done, better, renewed, moved):
        acknowledge(erin, guideline, now)
    new_version(hana, better, now, change_class="editorial")
    new_version(hana, renewed, now)
    erin.country = "BE"
    erin.save(update_fields=["country"])
    rows = {row["slug"]: row for row in api(erin).get(ADDRESS).json()}
    assert {slug: (row["status"], row["blocking"]) for slug, row in rows.items()} == {
        "done": ("acknowledged", False),
        "better": ("acknowledged_earlier", False),
        "renewed": ("outstanding", False),
        "moved": ("not_required", False),
        announced.slug: ("not_required", False),
    }
    assert rows["renewed"]["acknowledged_at"] == "2026-11-20T09:00:00Z"
    assert rows["moved"]["abilities"]["acknowledge"] is False


def test_what_is_for_others_or_not_published_is_not_in_erins_list(api, erin, hana, conduct, now):
    published_guideline(hana, now, slug="for-belgians", audience=BELGIANS)
    drafted_guideline(hana, now, slug="not-yet")
    assert [row["slug"] for row in api(erin).get(ADDRESS).json()] == ["conduct"]


def test_hana_sees_everything_with_its_drafts(api, hana, conduct, now):
    published_guideline(hana, now, slug="for-belgians", audience=BELGIANS)
    first = drafted_guideline(hana, now, slug="not-yet")
    second = draft_version(actor=hana, guideline=conduct, now=now)
    rows = {row["slug"]: row for row in api(hana).get(ADDRESS).json()}
    assert rows["conduct"]["draft_version"] == {"id": second.pk, "number": 2}
    assert rows["conduct"]["title"] == "Conduct (nl)"
    assert rows["for-belgians"]["status"] == "not_required"
    assert rows["not-yet"]["version"] is None
    assert rows["not-yet"]["title"] == "Not-Yet (nl)"
    assert rows["not-yet"]["draft_version"] == {"id": first.pk, "number": 1}
    assert rows["not-yet"]["abilities"] == {"acknowledge": False, "edit": True, "publish": True, "coverage": False}


def test_who_speaks_another_language_gets_the_first(api, erin, hana, now, later):
    version = drafted_guideline(hana, now, locales=("nl",))
    publish_version(actor=hana, version=version, change_class="material", summary={}, now=now)
    assert [row["title"] for row in api(erin).get(ADDRESS).json()] == ["Conduct (nl)"]


def test_somebody_to_whom_nothing_applies(api, erin, db):
    assert api(erin).get(ADDRESS).json() == []


def test_olaf_is_asked_to_sign_in(api, db):
    assert failures(api(None).get(ADDRESS), 401) == [("not_authenticated", None)]


@pytest.mark.parametrize("size", [1, 50])
@pytest.mark.parametrize("name", ["erin", "hana"])
def test_the_list_costs_the_same_for_one_and_for_fifty(api, erin, hana, now, later, size, name, request):
    for number in range(size):
        acknowledge(erin, published_guideline(hana, now, slug=f"conduct-{number}"), now)
    client = api(request.getfixturevalue(name))
    with queries() as named:
        assert len(client.get(ADDRESS).json()) == size
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "people_audienceterm",  # the guidelines: the first table in it is that of the rule
        "guidelines_versiontext",  # their versions, with a title
        "guidelines_acknowledgement",
    ]
