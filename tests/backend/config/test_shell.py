"""The page that carries the application: the right boot data, nothing that can break out of it, safe headers."""

import json
import re

import pytest

from config.assets import assets_for

BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)


def boot_of(page) -> dict:
    return json.loads(BOOT.search(page.content.decode()).group(1))


def test_a_stranger_gets_the_companys_name_and_nothing_more(client, db):
    page = client.get("/")
    assert page.status_code == 200
    assert boot_of(page)["me"] is None
    assert boot_of(page)["feed"] is None
    assert boot_of(page)["outstanding"] == []
    assert "csrftoken" in page.cookies


def test_erin_finds_herself_and_her_first_page_in_it(api, erin):
    boot = boot_of(api(erin).get("/"))
    assert boot["me"]["name"] == "Erin"
    assert boot["feed"]["results"] == []


def test_other_screens_do_not_carry_the_feed(api, erin):
    assert boot_of(api(erin).get("/impact"))["feed"] is None


def test_a_name_cannot_end_the_data_block(api, person):
    sneaky = person("Erin", team=None)
    sneaky.name = "</script><script>alert(1)</script>"
    sneaky.save(update_fields=["name"])
    page = api(sneaky).get("/")
    assert b"<script>alert" not in page.content
    assert boot_of(page)["me"]["name"] == sneaky.name


def test_the_page_speaks_the_persons_language(api, hana):
    assert '<html lang="nl"' in api(hana).get("/").content.decode()


def test_headers_forbid_foreign_code(client, db):
    headers = client.get("/").headers
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "'unsafe-inline'" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.fixture
def built(settings, tmp_path):
    chunk = {"file": "a.js", "imports": ["_shared.js"]}
    manifest = {
        "src/main.tsx": {"file": "main.js", "css": ["main.css"], "imports": ["_shared.js", "_react.js"]},
        "src/locales/nl.first": {"file": "nl.js"},
        "src/locales/nl.rest": {"file": "more-nl.js"},
        "src/styles/all.css": {"file": "all.css"},
        "src/app/routes/stories.tsx": chunk,
        "_shared.js": {"file": "shared.js", "imports": ["_react.js"]},
        "_react.js": {"file": "react.js"},
    }
    (tmp_path / ".vite").mkdir()
    (tmp_path / ".vite" / "manifest.json").write_text(json.dumps(manifest))
    settings.FRONTEND_DIST = tmp_path


@pytest.mark.usefixtures("built")
def test_what_the_first_paint_needs_is_named_once():
    assets = assets_for(language="nl", feed=True)
    assert assets.script == "main.js"
    assert assets.styles == ["main.css"]
    assert sorted(assets.preload) == ["a.js", "nl.js", "react.js", "shared.js"]


@pytest.mark.usefixtures("built")
def test_screens_but_the_feed_get_all_words_and_styles():
    assets = assets_for(language="nl", feed=False)
    assert assets.styles == ["all.css"]
    assert sorted(assets.preload) == ["more-nl.js", "nl.js", "react.js", "shared.js"]


@pytest.mark.usefixtures("built")
def test_an_unknown_language_is_no_failure():
    assert "nl.js" not in assets_for(language="tlh", feed=False).preload


def test_an_unknown_api_address_answers_in_json(client, db):
    answer = client.get("/api/v1/nothing/here/")
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["code"] == "not_found"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_load_balancer_is_answered(client, db, path):
    assert client.get(path).status_code == 200


def test_metrics_are_closed_without_a_token(client, db, settings):
    assert client.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "for the collector"
    assert client.get("/metrics", headers={"Authorization": "Bearer guess"}).status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer for the collector"}).status_code == 200
