import shutil
from dataclasses import replace

import pytest
from django.conf import settings as real_settings
from django.db import IntegrityError, transaction

from backend.factories.guidelines import EVERYONE, VALUES, drafted_guideline, pack
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.common.errors import NotAllowed
from firsthand.guidelines.actions.adopt import PlaceholderInvalid, PlaceholderMissing, PlaceholderUnknown, adopt_pack
from firsthand.guidelines.actions.drafting import TextTooLong
from firsthand.guidelines.models import Guideline, Version
from firsthand.guidelines.queries import content_of

ADDRESS = "/api/v1/guidelines/adopt/"


def adopted(**values) -> dict:
    return {
        "pack": "social-media-conduct",
        "placeholders": {**VALUES, "privacy_contact": "", **values},
        "audience": {"everyone": True},
    }


def test_hana_adopts_the_pack_that_comes_with_the_product(api, hana):
    response = api(hana).post(ADDRESS, adopted())
    assert response.status_code == 201
    body = response.json()
    assert (body["number"], body["state"], body["locales"]) == (1, "draft", ["en", "nl"])
    assert body["pack_version"] == "1.0.0"
    assert body["gaps"] == []
    assert body["audience"]["everyone"] is True
    assert body["contact"] == {"name": "Hana", "address": "hana@kade.example"}
    assert body["abilities"] == {"update": True, "publish": True, "delete": True, "diff": True}
    mandatory = [clause["clause_id"] for clause in body["clauses"] if clause["mandatory"]]
    assert mandatory == ["not-forbidden", "what-is-kept"]
    assert set(body["clauses"][0]["texts"]) == {"en", "nl"}
    assert "{{" not in str(body["clauses"])
    [disclose] = [clause for clause in body["clauses"] if clause["clause_id"] == "disclose"]
    assert "Kade" in disclose["texts"]["nl"]["rule"]
    assert "disclosure.missing" in disclose["checks"]


def test_every_placeholder_is_filled_in_every_language(hana, now):
    content = content_of(drafted_guideline(hana, now))
    for clause in content.clauses:
        for words in clause.wordings.values():
            assert "Kade" in words.rule
            assert "the works council" in words.why


@pytest.mark.parametrize(
    ("values", "error", "param"),
    [
        ({"org": "Kade"}, PlaceholderMissing, "placeholders.contact"),
        ({**VALUES, "contact": "  "}, PlaceholderMissing, "placeholders.contact"),
        ({**VALUES, "org": "x" * 201}, PlaceholderInvalid, "placeholders.org"),
        ({**VALUES, "org": "{{contact}}"}, PlaceholderInvalid, "placeholders.org"),
        ({**VALUES, "org": "Kade\nBV"}, PlaceholderInvalid, "placeholders.org"),
        ({**VALUES, "mood": "sunny"}, PlaceholderUnknown, "placeholders.mood"),
    ],
)
def test_what_a_company_fills_in_is_checked_at_its_field(hana, now, values, error, param):
    with pytest.raises(error) as raised:
        adopt_pack(actor=hana, pack=pack(), placeholders=values, audience=EVERYONE, now=now)
    assert raised.value.param == param
    assert not Guideline.objects.exists()


def test_the_endpoint_names_the_field_too(api, hana):
    assert failures(api(hana).post(ADDRESS, adopted(contact="")), 400) == [
        ("placeholder_missing", "placeholders.contact")
    ]


def test_a_pack_is_adopted_once(api, hana):
    first = api(hana).post(ADDRESS, adopted()).json()
    response = api(hana).post(ADDRESS, adopted())
    assert response.status_code == 409
    assert response.json()["errors"][0]["code"] == "already_adopted"
    assert response.json()["guideline"] == first["guideline"]


def test_the_database_refuses_a_second_one_as_well(hana, now):
    guideline = drafted_guideline(hana, now).guideline
    with pytest.raises(IntegrityError), transaction.atomic():
        Guideline.objects.create(slug="x", audience=guideline.audience, pack_urn=guideline.pack_urn, created_at=now)


def test_a_taken_slug_gets_a_number(hana, now):
    drafted_guideline(hana, now)
    other = replace(pack(), urn="urn:other:pack:conduct")
    version = adopt_pack(actor=hana, pack=other, placeholders=VALUES, audience=EVERYONE, now=now)
    assert version.guideline.slug == "conduct-2"


@pytest.mark.parametrize(
    ("spoiled", "found"),
    [
        ({"pack": "../../etc"}, [("invalid", "pack")]),
        ({"pack": "no-such-pack"}, [("pack_unknown", "pack")]),
        ({"placeholders": "Kade"}, [("not_a_dict", "placeholders")]),
        ({"placeholders": {"org": ["a"]}}, [("invalid", "placeholders.org")]),
        ({"placeholders": {"org": "x" * 10_000}}, [("max_length", "placeholders.org")]),
        ({"audience": {"countries": ["Nederland"]}}, [("invalid", "audience.countries.0")]),
    ],
)
def test_nonsense_is_refused_at_its_field(api, hana, spoiled, found):
    answer = failures(api(hana).post(ADDRESS, {**adopted(), **spoiled}), 400)
    assert answer[0] in found or answer == found


def test_a_broken_pack_says_what_is_wrong(api, hana, settings, tmp_path):
    shutil.copytree(real_settings.GUIDELINE_PACKS_DIR / "social-media-conduct", tmp_path / "social-media-conduct")
    (tmp_path / "social-media-conduct" / "nl.md").unlink()
    settings.GUIDELINE_PACKS_DIR = tmp_path
    response = api(hana).post(ADDRESS, adopted())
    assert response.status_code == 400
    assert response.json()["errors"][0]["code"] == "pack_broken"
    assert any("nl.md" in problem for problem in response.json()["problems"])


def test_a_pack_with_a_line_that_is_too_long_is_refused_at_its_clause(hana, now):
    good = pack()
    english = good.locales["en"]
    long = replace(english.clauses[1], heading="x" * 201)
    spoiled = replace(english, clauses=(english.clauses[0], long, *english.clauses[2:]))
    with pytest.raises(TextTooLong) as raised:
        adopt_pack(
            actor=hana,
            pack=replace(good, locales={**good.locales, "en": spoiled}),
            placeholders=VALUES,
            audience=EVERYONE,
            now=now,
        )
    assert raised.value.param == "clauses.1.texts.en.heading"


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_nobody_else_adopts(api, now, name, request):
    somebody = request.getfixturevalue(name)
    assert failures(api(somebody).post(ADDRESS, adopted()), 403) == [("permission_denied", None)]
    with pytest.raises(NotAllowed):
        adopt_pack(actor=somebody, pack=pack(), placeholders=VALUES, audience=EVERYONE, now=now)


def test_olaf_is_asked_to_sign_in(api, db):
    assert failures(api(None).post(ADDRESS, adopted()), 401) == [("not_authenticated", None)]


def test_the_log_says_which_pack(hana, now):
    drafted_guideline(hana, now)
    event = AuditEvent.objects.get(action="guideline.adopt")
    assert event.data == {"pack": "urn:kade:pack:conduct", "pack_version": "1.0.0"}
    assert event.actor == hana


def test_a_draft_holds_nothing_that_a_publication_decides(hana, now):
    version = drafted_guideline(hana, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(effective_at=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(state="published")
