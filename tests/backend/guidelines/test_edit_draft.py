import pytest

from backend.factories.guidelines import as_seen_by, drafted_guideline, edits_of, new_version, reword
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.common.errors import NotAllowed
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.drafting import EditedElsewhere
from firsthand.guidelines.actions.edit import edit_draft
from firsthand.guidelines.content import MAX_CLAUSES, Cover
from firsthand.guidelines.queries import content_of


@pytest.fixture
def draft(later, hana, now):
    return drafted_guideline(hana, now)


def address(version) -> str:
    return f"/api/v1/guideline-versions/{version.pk}/"


def clauses_of(client, version) -> list[dict]:
    """As the editor sends them back."""
    return [
        {
            "clause_id": clause["clause_id"],
            "binding": clause["binding"],
            "texts": {
                locale: {name: text for name, text in words.items() if name != "html"}
                for locale, words in clause["texts"].items()
            },
        }
        for clause in client.get(address(version)).json()["clauses"]
    ]


def test_hana_words_a_clause_differently_in_dutch(api, hana, draft):
    clauses = clauses_of(api(hana), draft)
    clauses[0]["texts"]["nl"]["why"] = "Omdat **jij** het bent."
    body = api(hana).patch(address(draft), {"revision": 1, "clauses": clauses}).json()
    assert body["clauses"][0]["texts"]["nl"]["html"] == "<p>Omdat <strong>jij</strong> het bent.</p>\n"
    assert body["clauses"][0]["texts"]["en"]["why"].startswith("Because of this.")
    assert body["revision"] == 2


def test_title_and_statement_of_one_language(api, hana, draft):
    texts = {"nl": {"title": " Gedrag\t online ", "statement": "Ik heb dit gelezen."}}
    body = api(hana).patch(address(draft), {"texts": texts}).json()
    assert body["texts"]["nl"] == {"title": "Gedrag online", "statement": "Ik heb dit gelezen."}
    assert body["texts"]["en"]["title"] == "Conduct (en)"


def test_clauses_can_be_moved_added_and_left_out(api, hana, draft):
    own_words, _disclose, *mandatory = clauses_of(api(hana), draft)
    words = {"heading": "New", "rule": "A new rule.", "why": "Why not."}
    added = {"clause_id": "brand-new", "binding": True, "texts": {"en": words, "nl": words}}
    body = api(hana).patch(address(draft), {"clauses": [*mandatory, added, own_words]}).json()
    assert [(clause["clause_id"], clause["mandatory"]) for clause in body["clauses"]] == [
        ("not-forbidden", True),
        ("what-is-kept", True),
        ("brand-new", False),
        ("own-words", False),
    ]
    assert body["clauses"][2]["texts"]["en"]["do"] == ""


@pytest.mark.parametrize("clause_id", ["not-forbidden", "what-is-kept"])
def test_a_mandatory_clause_cannot_be_left_out(api, hana, draft, clause_id):
    clauses = [clause for clause in clauses_of(api(hana), draft) if clause["clause_id"] != clause_id]
    response = api(hana).patch(address(draft), {"clauses": clauses})
    assert response.status_code == 400
    assert response.json()["errors"][0]["code"] == "mandatory_clause"
    assert response.json()["clause_id"] == clause_id


def test_its_checks_and_its_being_mandatory_are_not_the_editors(api, hana, draft):
    clauses = clauses_of(api(hana), draft)
    for clause in clauses:
        clause |= {"mandatory": False, "checks": []}
    body = api(hana).patch(address(draft), {"clauses": clauses}).json()
    assert [clause["mandatory"] for clause in body["clauses"]] == [False, False, True, True]
    assert body["clauses"][1]["checks"] == ["disclosure.missing"]


def test_an_unfinished_translation_may_be_saved(api, hana, draft):
    clauses = clauses_of(api(hana), draft)
    del clauses[0]["texts"]["nl"]
    clauses[1]["texts"]["nl"]["rule"] = ""
    body = api(hana).patch(address(draft), {"clauses": clauses}).json()
    assert [(gap["code"], gap["param"]) for gap in body["gaps"]] == [
        ("locale_missing", "clauses.0.texts.nl"),
        ("text_missing", "clauses.1.texts.nl.rule"),
    ]
    assert all(gap["message"] for gap in body["gaps"])


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda c: c[1].update(clause_id="own-words"), ("clause_id_twice", "clauses.1.clause_id")),
        (lambda c: c[1].update(clause_id="Own Words"), ("invalid", "clauses.1.clause_id")),
        (lambda c: c[1].update(clause_id="x" * 61), ("max_length", "clauses.1.clause_id")),
        (lambda c: c[0]["texts"].update(fr=c[0]["texts"]["en"]), ("locale_unknown", "clauses.0.texts.fr")),
        (lambda c: c[0]["texts"]["en"].update(why="x" * 6_001), ("max_length", "clauses.0.texts.en.why")),
        (lambda c: c[0]["texts"]["en"].update(rule="x" * 601), ("max_length", "clauses.0.texts.en.rule")),
        (lambda c: c[0]["texts"]["en"].pop("heading"), ("required", "clauses.0.texts.en.heading")),
        (lambda c: c[0]["texts"]["en"].update(why="Fine.\n\n## Not"), ("heading_in_clause", "clauses.0.texts.en.why")),
        (lambda c: c[0].update(texts="none"), ("not_a_dict", "clauses.0.texts")),
        (lambda c: c[0].pop("binding"), ("required", "clauses.0.binding")),
    ],
)
def test_what_cannot_be_saved_is_refused_at_its_field(api, hana, draft, spoil, found):
    clauses = clauses_of(api(hana), draft)
    spoil(clauses)
    assert failures(api(hana).patch(address(draft), {"clauses": clauses}), 400)[0] == found
    assert content_of(draft).clauses[0].clause_id == "own-words"


def test_too_many_clauses(api, hana, draft):
    clauses = clauses_of(api(hana), draft)
    many = [{**clauses[0], "clause_id": f"clause-{number}"} for number in range(MAX_CLAUSES)]
    assert failures(api(hana).patch(address(draft), {"clauses": many + clauses}), 400) == [("max_length", "clauses")]


def test_ten_megabytes_in_a_title(api, hana, draft):
    texts = {"en": {"title": "x" * 10_000_000, "statement": "s"}}
    assert api(hana).patch(address(draft), {"texts": texts}).status_code in {400, 413}


def test_a_title_that_is_too_long(api, hana, draft):
    texts = {"en": {"title": "x" * 201, "statement": "s"}}
    assert failures(api(hana).patch(address(draft), {"texts": texts}), 400) == [("max_length", "texts.en.title")]


def test_a_language_that_the_guideline_has_not(api, hana, draft):
    texts = {"fr": {"title": "Titre", "statement": "Lu."}}
    assert failures(api(hana).patch(address(draft), {"texts": texts}), 400) == [("locale_unknown", "texts.fr")]


def test_html_and_script_stay_text_and_are_never_markup(api, hana, draft):
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    clauses = clauses_of(api(hana), draft)
    for name in ("heading", "rule", "why", "do", "dont"):
        clauses[0]["texts"]["en"][name] = evil
    data = {"clauses": clauses, "texts": {"en": {"title": evil, "statement": evil}}}
    body = api(hana).patch(address(draft), data).json()
    words = body["clauses"][0]["texts"]["en"]
    assert words["heading"] == words["rule"] == words["do"] == body["texts"]["en"]["title"] == evil
    assert "<script" not in words["html"]
    assert "<img" not in words["html"]


def test_direction_tricks_and_other_forms_of_the_same_letter_are_made_plain(hana, draft, now):
    edited = edit_draft(actor=hana, version=draft, texts={"en": Cover("Cafe\u0301 \u202eevil", "Yes.")}, now=now)
    assert content_of(edited).covers["en"].title == "Café evil"


def test_two_editors_do_not_overwrite_each_other(api, hana, draft, now):
    reword(hana, draft, "Mine.", now)
    response = api(hana).patch(address(draft), {"revision": 1, "texts": {"en": {"title": "T", "statement": "S"}}})
    assert response.status_code == 409
    assert response.json()["errors"][0]["code"] == "edited_elsewhere"
    assert response.json()["revision"] == 2
    with pytest.raises(EditedElsewhere):
        edit_draft(actor=hana, version=draft, revision=1, now=now)


def test_saving_what_is_there_already_changes_nothing(hana, draft, now):
    edited = edit_draft(actor=hana, version=draft, clauses=edits_of(draft), now=now)
    assert edited.revision == 1
    assert not AuditEvent.objects.filter(action="guideline.edit_draft").exists()


def test_a_published_version_cannot_be_edited(api, hana, conduct):
    version = conduct.versions.get()
    body = api(hana).get(address(version)).json()
    assert body["abilities"] == {"update": False, "publish": False, "delete": False, "diff": True}
    assert failures(api(hana).patch(address(version), {"texts": {}}), 403) == [("permission_denied", None)]


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_for_nobody_else_the_draft_exists(api, draft, now, name, request):
    somebody = request.getfixturevalue(name)
    assert failures(api(somebody).patch(address(draft), {}), 404) == [("not_found", None)]
    assert failures(api(somebody).get(address(draft)), 404) == [("not_found", None)]
    with pytest.raises(NotAllowed):
        edit_draft(actor=somebody, version=draft, now=now)


def test_the_log_says_that_not_what(hana, draft, now):
    reword(hana, draft, "Something secret.", now)
    event = AuditEvent.objects.get(action="guideline.edit_draft")
    assert event.data == {"number": 1, "clauses": True}


def test_a_new_draft_begins_with_what_was_published_last(api, hana, conduct, now):
    new_version(hana, conduct, now)
    response = api(hana).post(f"/api/v1/guidelines/{conduct.pk}/draft/")
    assert response.status_code == 200
    body = response.json()
    assert (body["number"], body["state"]) == (3, "draft")
    assert body["clauses"][0]["texts"]["en"]["why"] == "Because of version 2."
    assert body["contact"]["name"] == "Hana"
    again = api(hana).post(f"/api/v1/guidelines/{conduct.pk}/draft/").json()
    assert again["id"] == body["id"]
    assert AuditEvent.objects.filter(action="guideline.draft").count() == 2


@pytest.mark.parametrize("name", ["erin", "mark", "wim"])
def test_nobody_else_begins_a_draft(api, conduct, now, name, request):
    somebody = request.getfixturevalue(name)
    assert failures(api(somebody).post(f"/api/v1/guidelines/{conduct.pk}/draft/"), 403) == [("permission_denied", None)]
    with pytest.raises(NotAllowed):
        draft_version(actor=somebody, guideline=as_seen_by(somebody, conduct), now=now)
