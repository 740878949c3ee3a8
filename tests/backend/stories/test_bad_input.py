"""What walks in at the story endpoints on a bad day; each has a clear answer in the one shape."""

import json

import pytest
from rest_framework.test import APIClient

from backend.factories.stories import draft, live_story, page_story
from backend.support.errors import failures
from firsthand.stories.models import Story

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"{{7*7}}${7*7}"


def test_ten_megabytes_of_text_in_a_title(api, mark):
    answer = api(mark).post("/api/v1/stories/", {"title": "x" * 10_000_000})
    assert answer.status_code in {400, 413}
    assert answer.json()["status"] == answer.status_code
    assert answer.json()["errors"][0]["message"]
    assert not Story.objects.exists()


def test_ten_megabytes_of_text_in_a_body(api, mark):
    answer = api(mark).post("/api/v1/stories/", {"title": "Train", "body": "x" * 10_000_000})
    assert answer.status_code in {400, 413}
    assert answer.json()["errors"][0]["message"]
    assert not Story.objects.exists()


def test_two_thousand_topics(api, mark):
    answer = api(mark).post("/api/v1/stories/", {"title": "Train", "topics": [f"topic-{n}" for n in range(2_000)]})
    assert failures(answer, 400) == [("max_length", "topics")]


@pytest.mark.parametrize("title", ["gnp.\u202enoitcani", "\u2066Train\u2069", "Train\u200f"])
def test_a_title_cannot_turn_the_text_around(api, mark, title):
    body = api(mark).post("/api/v1/stories/", {"title": title}).json()
    assert not set(body["title"]) & set("\u202e\u2066\u2069\u200f")


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"null", b"[]", b'"text"', b'{"title": "a\\u0000b"}', b'{"title": "\xff"}', b"[" * 10_000, b"{}" * 2],
)
def test_broken_json(api, mark, body):
    answer = api(mark).post("/api/v1/stories/", body, content_type="application/json")
    assert failures(answer, 400)


@pytest.mark.parametrize("value", [None, 7, True, [], {}, [["a"]], {"a": {"b": 1}}])
@pytest.mark.parametrize("field", ["title", "summary", "url", "audience", "topics", "suggested_texts", "publish_at"])
def test_the_wrong_kind_of_value(api, mark, field, value):
    answer = api(mark).post("/api/v1/stories/", {"title": "Train", field: value})
    assert answer.status_code in {201, 400}
    if answer.status_code == 400:
        assert all(param and param.split(".")[0] == field for _, param in failures(answer, 400))


def test_html_and_script_are_kept_as_text_in_every_field(api, mark, anna, erin, now):
    texts = [{"channel": "linkedin", "language": "en", "text": EVIL}]
    given = {"title": EVIL, "summary": EVIL, "why_share": EVIL, "body": EVIL, "suggested_texts": texts}
    body = api(mark).post("/api/v1/stories/", given).json()
    for field in ("title", "summary", "why_share", "body"):
        assert body[field] == EVIL
    assert body["suggested_texts"][0]["text"] == EVIL
    assert "<script" not in body["body_html"]
    assert "<img" not in body["body_html"]


@pytest.mark.parametrize("pk", ["0", "999999999999999999999999", "-1", "abc", "1.5", "%00"])
def test_a_number_that_is_no_story(api, mark, pk):
    assert failures(api(mark).get(f"/api/v1/stories/{pk}/"), 404) == [("not_found", None)]


def test_a_missing_csrf_token(mark):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(mark, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/api/v1/stories/", {"title": "Train"})
    assert answer.status_code == 403
    assert not Story.objects.exists()


def test_unknown_fields_change_nothing(api, erin, mark, now):
    story = draft(mark, now)
    given = {"version": 1, "state": "approved", "author": erin.pk, "slug": "mine", "approved_by": erin.pk}
    body = api(mark).patch(f"/api/v1/stories/{story.pk}/", given).json()
    assert (body["state"], body["author"]["name"], body["slug"]) == ("draft", "Mark", story.slug)


def test_methods_that_are_not_there(api, mark, now):
    url = f"/api/v1/stories/{draft(mark, now).pk}/"
    assert failures(api(mark).put(url, {"title": "x"}), 405) == [("method_not_allowed", None)]
    assert failures(api(mark).post(f"{url}vanish/", {}), 404) == [("not_found", None)]


def test_a_search_cannot_break_out(api, mark, anna, erin, now):
    live_story(mark, anna, now)
    for q in ("%", "_", "'", '"', "\\", "\\'", "a' OR 1=1 --", "\u202e", json.dumps({"a": 1}), "\U0001f686"):
        answer = api(erin).get("/api/v1/feed/", {"q": q})
        assert answer.status_code == 200, q
    assert api(erin).get("/api/v1/feed/", {"q": "\x00"}).status_code == 400


def test_markdown_with_every_script_trick(api, mark, anna, erin, now):
    tricks = [
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](java&#x73;cript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "![a](x onerror=alert(1))",
        "<img src=x onerror=alert(1)>",
        '[a](https://x.org "onmouseover=alert(1)")',
        "<a href='javascript:x'>a</a>",
        "<iframe src=//x></iframe>",
        "<style>*{display:none}</style>",
        "```html\n<script>alert(1)</script>\n```",
        "<svg/onload=alert(1)>",
    ]
    story = page_story(mark, anna, now, body="\n\n".join(tricks))
    html = api(erin).get(f"/api/v1/stories/{story.pk}/").json()["body_html"]
    for forbidden in (
        "<script",
        "<img",
        "<iframe",
        "<style",
        "<svg",
        'href="javascript',
        'href="data',
        'href="vbscript',
    ):
        assert forbidden not in html.lower()
