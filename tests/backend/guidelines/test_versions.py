import pytest

from backend.factories.guidelines import drafted_guideline, edits_of, new_version, published_guideline, reword
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.edit import edit_draft

ADDRESS = "/api/v1/guideline-versions/"


def test_the_history_of_a_guideline_newest_first(api, hana, conduct, now):
    new_version(hana, conduct, now, change_class="clarifying")
    draft_version(actor=hana, guideline=conduct, now=now)
    published_guideline(hana, now, slug="photos")
    rows = api(hana).get(ADDRESS, {"guideline": conduct.pk}).json()["results"]
    assert [(row["number"], row["state"], row["change_class"]) for row in rows] == [
        (3, "draft", None),
        (2, "published", "clarifying"),
        (1, "published", "material"),
    ]
    assert rows[1]["summary"] == {"en": "What is new in 2.", "nl": "Wat er nieuw is in 2."}
    assert rows[1]["published_by"]["name"] == "Hana"
    assert rows[0]["abilities"]["publish"] is True
    assert rows[0]["title"] == "Conduct (nl)"


def test_only_the_drafts(api, hana, conduct, now):
    draft = draft_version(actor=hana, guideline=conduct, now=now)
    assert [row["id"] for row in api(hana).get(ADDRESS, {"state": "draft"}).json()["results"]] == [draft.pk]


@pytest.mark.parametrize("query", [{"guideline": "x"}, {"state": "thrown away"}])
def test_a_filter_that_makes_no_sense(api, hana, conduct, query):
    assert failures(api(hana).get(ADDRESS, query), 400)[0][1] == next(iter(query))


@pytest.mark.parametrize("size", [1, 50])
def test_the_list_costs_the_same_for_one_and_for_fifty(api, hana, now, later, size):
    for number in range(size):
        published_guideline(hana, now, slug=f"conduct-{number}")
    client = api(hana)
    with queries() as named:
        assert len(client.get(ADDRESS, {"page_size": 100}).json()["results"]) == size
    assert named == ["django_session", "people_user", "people_rolegrant", "guidelines_versiontext"]


def test_a_version_costs_the_same_however_long_it_is(api, hana, now):
    version = drafted_guideline(hana, now)
    client = api(hana)
    with queries() as named:
        client.get(f"{ADDRESS}{version.pk}/")
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "guidelines_version",  # with guideline, audience and publisher
        "guidelines_clausetext",
        "guidelines_versiontext",
        "guidelines_clause",
        "people_audienceterm",
        "people_user",  # how many it reaches
    ]


def test_the_diff_shows_word_by_word_what_changed(api, hana, conduct, now):
    draft = reword(hana, draft_version(actor=hana, guideline=conduct, now=now), "Because of that.", now)
    body = api(hana).get(f"{ADDRESS}{draft.pk}/diff/").json()
    assert body["before"]["number"] == 1
    assert body["audience_count"] == 1
    english = body["texts"][0]
    assert english["locale"] == "en"
    assert [(clause["clause_id"], clause["change"]) for clause in english["clauses"]] == [
        ("own-words", "changed"),
        ("disclose", "same"),
        ("not-forbidden", "same"),
        ("what-is-kept", "same"),
    ]
    why = english["clauses"][0]["why"]
    assert {"op": "added", "text": "that"} in why
    assert {"op": "removed", "text": "this"} in why


def test_a_clause_that_went_stands_where_it_stood(api, hana, conduct, now):
    draft = draft_version(actor=hana, guideline=conduct, now=now)
    edit_draft(
        actor=hana, version=draft, clauses=[one for one in edits_of(draft) if one.clause_id != "disclose"], now=now
    )
    clauses = api(hana).get(f"{ADDRESS}{draft.pk}/diff/").json()["texts"][0]["clauses"]
    assert [(clause["clause_id"], clause["change"]) for clause in clauses] == [
        ("own-words", "same"),
        ("disclose", "removed"),
        ("not-forbidden", "same"),
        ("what-is-kept", "same"),
    ]


def test_everything_in_a_first_version_is_new(api, hana, now):
    version = drafted_guideline(hana, now)
    body = api(hana).get(f"{ADDRESS}{version.pk}/diff/").json()
    assert body["before"] is None
    assert {clause["change"] for clause in body["texts"][1]["clauses"]} == {"added"}


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_for_nobody_else_there_are_versions(api, conduct, name, request):
    client = api(request.getfixturevalue(name))
    version = conduct.versions.get()
    assert failures(client.get(ADDRESS), 403) == [("permission_denied", None)]
    assert failures(client.get(f"{ADDRESS}{version.pk}/"), 404) == [("not_found", None)]
    assert failures(client.get(f"{ADDRESS}{version.pk}/diff/"), 404) == [("not_found", None)]


def test_olaf_is_asked_to_sign_in(api, conduct):
    assert failures(api(None).get(ADDRESS), 401) == [("not_authenticated", None)]
