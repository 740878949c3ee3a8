import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.models import Story

URL = "/api/v1/stories/"


def test_mark_starts_with_a_title_and_nobody_in_the_audience(api, mark):
    answer = api(mark).post(URL, {"title": "  The night train \n runs again "})
    assert answer.status_code == 201
    body = answer.json()
    assert body["title"] == "The night train runs again"
    assert body["slug"] == f"the-night-train-runs-again-{body['id']}"
    assert body["state"] == "draft"
    assert body["audience"] == {"everyone": False, "teams": [], "countries": [], "languages": [], "roles": []}
    assert body["audience_count"] == 0
    assert body["language"] == "en"
    assert body["version"] == 1
    assert body["author"] == {"id": mark.pk, "name": "Mark"}
    assert body["last_editor"]["name"] == "Mark"


def test_everything_can_be_given_at_once(api, mark, marketing, now):
    create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)
    text = {
        "channel": "x",
        "language": "nl",
        "text": "Slapend naar Wenen!",
        "hashtags": ["Nachttrein"],
        "locked": True,
        "voice": "company",
    }
    given = {
        "title": "The night train",
        "summary": "From December.",
        "why_share": "They ask anyway.",
        "kind": "page",
        "body": "Sleep **well**.",
        "language": "nl",
        "audience": {"teams": [marketing.pk]},
        "topics": ["travel"],
        "suggested_texts": [text],
        "publish_at": "2026-12-01T08:00:00Z",
        "expires_at": "2026-12-31T08:00:00Z",
        "pinned": True,
        "excluded_channels": ["whatsapp", "x"],
    }
    body = api(mark).post(URL, given).json()
    for field in ("summary", "why_share", "kind", "body", "language", "publish_at", "expires_at", "pinned"):
        assert body[field] == given[field]
    assert body["audience"]["teams"] == [marketing.pk]
    assert body["audience_count"] == 1
    assert body["topics"] == [{"slug": "travel", "name": "Travel"}]
    assert body["suggested_texts"] == [{"id": body["suggested_texts"][0]["id"], **text}]
    assert body["excluded_channels"] == ["x", "whatsapp"]
    assert body["body_html"] == "<p>Sleep <strong>well</strong>.</p>\n"
    assert body["reading_minutes"] == 1
    assert body["target_url"].endswith(f"/p/{body['slug']}")


def test_it_is_audited(api, mark):
    api(mark).post(URL, {"title": "Train"})
    event = AuditEvent.objects.get(action="story.draft")
    assert (event.actor, event.target_label) == (mark, "Train")


def test_two_stories_may_have_one_title(api, mark):
    slugs = {api(mark).post(URL, {"title": "Same"}).json()["slug"] for _ in range(2)}
    assert len(slugs) == 2


def test_a_title_without_letters_still_gets_an_address(api, mark):
    body = api(mark).post(URL, {"title": "🚆🚆"}).json()
    assert body["slug"] == f"story-{body['id']}"


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({}, ("required", "title")),
        ({"title": "   "}, ("blank", "title")),
        ({"title": "\u202e\u200e"}, ("required", "title")),
        ({"title": "x" * 121}, ("max_length", "title")),
        ({"summary": "x" * 401}, ("max_length", "summary")),
        ({"why_share": "x" * 401}, ("max_length", "why_share")),
        ({"body": "x" * 50_001}, ("max_length", "body")),
        ({"kind": "dance"}, ("invalid_choice", "kind")),
        ({"language": "xx"}, ("invalid_choice", "language")),
        ({"url": "javascript:alert(1)"}, ("invalid_url", "url")),
        ({"url": "file:///etc/passwd"}, ("invalid_url", "url")),
        ({"url": "https://"}, ("invalid_url", "url")),
        ({"url": "https://e.org/" + "x" * 2_000}, ("max_length", "url")),
        ({"topics": ["nowhere"]}, ("unknown_topic", "topics")),
        ({"topics": "nowhere"}, ("not_a_list", "topics")),
        ({"publish_at": "tomorrow"}, ("invalid", "publish_at")),
        ({"publish_at": "0001-01-01T00:00:00+14:00"}, ("overflow", "publish_at")),
        ({"publish_at": "1999-12-31T23:59:59Z"}, ("min_value", "publish_at")),
        ({"publish_at": "2100-01-01T00:00:01Z"}, ("max_value", "publish_at")),
        ({"publish_at": "9999-12-31T23:59:59-12:00"}, ("overflow", "publish_at")),
        ({"audience": {"countries": ["Netherlands"]}}, ("invalid", "audience.countries.0")),
        ({"audience": {"roles": ["king"]}}, ("invalid_choice", "audience.roles.0")),
        ({"excluded_channels": ["fax"]}, ("invalid_choice", "excluded_channels.0")),
        ({"suggested_texts": [{"channel": "x", "language": "en"}]}, ("required", "suggested_texts.0.text")),
        (
            {
                "suggested_texts": [
                    {"channel": "linkedin", "language": "en", "text": "x" * 300},
                    {"channel": "x", "language": "en", "text": "x" * 257},
                ]
            },
            ("text_too_long", "suggested_texts.1.text"),
        ),
        (
            {"publish_at": "2026-12-02T08:00:00Z", "expires_at": "2026-12-01T08:00:00Z"},
            ("dates_in_wrong_order", "expires_at"),
        ),
        (
            {"publish_at": "2026-12-02T08:00:00Z", "expires_at": "2026-12-02T09:00:00+01:00"},
            ("dates_in_wrong_order", "expires_at"),
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(api, mark, given, failure):
    base = {} if failure == ("required", "title") and not given else {"title": "Train"}
    assert failures(api(mark).post(URL, {**base, **given}), 400) == [failure]
    assert not Story.objects.exists()


def test_who_may_not_write_is_refused(api, erin, hana, stan, wim, ada):
    for person in (erin, hana, stan, wim, ada):
        assert failures(api(person).post(URL, {"title": "Mine"}), 403) == [("permission_denied", None)]
    assert failures(api(None).post(URL, {"title": "Mine"}), 401) == [("not_authenticated", None)]
