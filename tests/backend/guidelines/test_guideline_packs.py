import shutil

import pytest
from django.conf import settings as real_settings

from backend.support.errors import failures

ADDRESS = "/api/v1/guideline-packs/"


def test_hana_sees_the_packs_in_her_language(api, hana):
    [row] = [row for row in api(hana).get(ADDRESS).json() if row["slug"] == "social-media-conduct"]
    assert row["title"] == "Onze richtlijn voor sociale media"
    assert (row["version"], row["locales"], row["problems"], row["guideline_id"]) == ("1.0.0", ["en", "nl"], [], None)


def test_one_pack_with_what_it_asks_and_what_it_says(api, hana):
    body = api(hana).get(f"{ADDRESS}social-media-conduct/").json()
    asked = {placeholder["name"]: placeholder for placeholder in body["placeholders"]}
    assert asked["org"] == {
        "name": "org",
        "example": "Acme",
        "title": "Naam van de organisatie",
        "hint": "De naam die collega’s elke dag gebruiken, zonder ‘de’ of ‘het’ ervoor.",
        "is_required": True,
    }
    assert asked["works_council"]["is_required"] is False
    assert set(body["texts"]) == {"en", "nl"}
    clause = next(one for one in body["texts"]["en"]["clauses"] if one["clause_id"] == "not-forbidden")
    assert clause["mandatory"] is True
    assert "<li>" in clause["html"]


def test_an_adopted_pack_says_as_what(api, hana):
    data = {
        "pack": "social-media-conduct",
        "placeholders": {"org": "Kade", "contact": "Hana", "contact_address": "hana@kade.example"},
        "audience": {"everyone": True},
    }
    guideline = api(hana).post("/api/v1/guidelines/adopt/", data).json()["guideline"]
    assert api(hana).get(f"{ADDRESS}social-media-conduct/").json()["guideline_id"] == guideline


@pytest.mark.parametrize("spoil", ["missing locale", "duplicate clause"])
def test_a_broken_pack_is_shown_with_its_problems(api, hana, settings, tmp_path, spoil):
    folder = tmp_path / "social-media-conduct"
    shutil.copytree(real_settings.GUIDELINE_PACKS_DIR / "social-media-conduct", folder)
    shutil.copytree(folder, tmp_path / "good")
    if spoil == "missing locale":
        (folder / "en.md").unlink()
    else:
        text = (folder / "en.md").read_text()
        (folder / "en.md").write_text(text.replace("{#disclose}", "{#own-words}"))
    settings.GUIDELINE_PACKS_DIR = tmp_path
    rows = {row["slug"]: row for row in api(hana).get(ADDRESS).json()}
    assert rows["social-media-conduct"]["locales"] == []
    assert any("en.md" in problem for problem in rows["social-media-conduct"]["problems"])
    body = api(hana).get(f"{ADDRESS}social-media-conduct/").json()
    assert (body["placeholders"], body["texts"]) == ([], {})


def test_no_packs_at_all(api, hana, settings, tmp_path):
    settings.GUIDELINE_PACKS_DIR = tmp_path / "nowhere"
    assert api(hana).get(ADDRESS).json() == []


@pytest.mark.parametrize("slug", ["no-such-pack", "..", "%2e%2e"])
def test_a_pack_that_is_not_there(api, hana, slug):
    assert failures(api(hana).get(f"{ADDRESS}{slug}/"), 404) == [("not_found", None)]


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_nobody_else_sees_them(api, name, request):
    client = api(request.getfixturevalue(name))
    assert failures(client.get(ADDRESS), 403) == [("permission_denied", None)]
    assert failures(client.get(f"{ADDRESS}social-media-conduct/"), 403) == [("permission_denied", None)]
