import datetime as dt

import pytest
from django.core.files.storage import default_storage

from backend.stories.previews.conftest import picture
from firsthand.stories.actions.fetch_preview import fetch_preview
from firsthand.stories.actions.sweep_previews import sweep_previews
from firsthand.stories.models import LinkPreview
from firsthand.stories.previews.findings import findings_of

PAGE = """<title>Title</title><meta property="og:title" content="Windmill opens">
<meta name="description" content="It turns">
<meta property="og:image" content="{image}">"""


def test_a_page_is_read_and_its_picture_copied(web, check):
    image = web.add("/a.jpg", picture(), kind="image/jpeg")
    preview = check(web.add("/", PAGE.format(image=image)))
    assert preview.state == "ready"
    findings = findings_of(preview.data)
    assert (findings.page.title, findings.page.description) == ("Windmill opens", "It turns")
    seen = findings.main_picture
    assert (seen.width, seen.height, seen.copy_width, seen.reason) == (1200, 630, 800, "")
    with default_storage.open(seen.path) as copy:
        assert copy.read(4) == b"RIFF"
    assert findings_of(findings.as_json()) == findings


def test_the_page_that_an_empty_one_leads_to_is_read(web, check):
    web.add("/real", "<title>Real</title>")
    start = web.add("/start", '<meta http-equiv="refresh" content="0; url=/real">')
    findings = findings_of(check(web.redirect("/first", "/start")).data)
    assert findings.page.title == "Real"
    assert findings.hops == (web.url("/first"), start)


def test_a_page_that_leads_to_itself_is_read_once(web, check):
    preview = check(web.add("/", '<title>Round</title><meta http-equiv="refresh" content="1">'))
    assert findings_of(preview.data).page.title == "Round"
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://169.254.169.254/latest/meta-data/", "private_address"),
        ("http://[::1]/", "private_address"),
        ("http://inside.example/", "private_address"),
        ("/loop", "too_many_redirects"),
        ("http://nowhere.example/", "unknown_name"),
    ],
)
def test_what_cannot_be_read_says_why(web, check, location, reason):
    web.names["inside.example"] = ["10.0.0.7"]
    preview = check(web.redirect("/loop", location))
    assert (preview.state, preview.reason) == ("failed", reason)
    assert preview.data["hops"][0] == web.url("/loop")


@pytest.mark.parametrize("inside", ["http://169.254.169.254/a.png", "http://10.0.0.1/a.png", "http://localhost/a.png"])
def test_a_picture_inside_is_not_fetched_either(web, check, inside):
    web.names["localhost"] = ["127.0.0.2"]
    findings = findings_of(check(web.add("/", PAGE.format(image=inside))).data)
    assert findings.main_picture.reason == "private_address"


def test_a_refresh_to_the_inside_is_refused(web, check):
    preview = check(web.add("/", '<meta http-equiv="refresh" content="0; url=http://169.254.169.254/">'))
    assert (preview.state, preview.reason) == ("failed", "private_address")


@pytest.mark.parametrize(
    ("body", "kind", "status", "reason"),
    [
        (b"<html>", "text/html", 200, "wrong_type"),
        (b"", "image/png", 200, "image_not_readable"),
        (b"gone", "image/png", 404, "error_status"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", 200, "image_wrong_kind"),
    ],
)
def test_a_picture_that_is_none_is_told(web, check, body, kind, status, reason):
    image = web.add("/a", body, kind=kind, status=status)
    findings = findings_of(check(web.add("/", PAGE.format(image=image))).data)
    assert findings.main_picture.reason.startswith(reason[:9])
    assert not findings.main_picture.path


def endless(handler) -> None:
    handler.wfile.write(b"<title>First things first</title>")
    for _ in range(100_000):
        handler.wfile.write(b"<p>more</p>" * 1_000)


def test_a_page_without_end_is_read_as_far_as_it_came(web, check):
    findings = findings_of(check(web.add("/", write=endless)).data)
    assert findings.page.title == "First things first"
    assert findings.page.was_cut


def test_a_second_run_of_the_job_changes_nothing(web, check, now):
    preview = check(web.add("/", "<title>One</title>"))
    fetch_preview(preview_id=preview.pk, now=now + dt.timedelta(minutes=1))
    fetch_preview(preview_id=preview.pk + 1, now=now)
    preview.refresh_from_db()
    assert preview.fetched_at == now
    assert len(web.requests) == 1


def test_old_previews_and_their_copies_go(web, check, now):
    image = web.add("/a.jpg", picture(), kind="image/jpeg")
    preview = check(web.add("/", PAGE.format(image=image)))
    path = findings_of(preview.data).main_picture.path
    sweep_previews(now=now + dt.timedelta(days=7))
    assert default_storage.exists(path)
    sweep_previews(now=now + dt.timedelta(days=7, seconds=1))
    assert not default_storage.exists(path)
    assert not LinkPreview.objects.exists()


def test_a_copy_that_is_not_shown_any_more_goes_at_the_next_look(web, check, now):
    image = web.add("/a.jpg", picture(), kind="image/jpeg")
    url = web.add("/", PAGE.format(image=image))
    old = findings_of(check(url).data).main_picture.path
    web.add("/a.jpg", picture(640, 480), kind="image/jpeg")
    new = findings_of(check(url, refresh=True, at=now + dt.timedelta(minutes=5)).data).main_picture.path
    assert new != old
    assert default_storage.exists(new)
    assert not default_storage.exists(old)
