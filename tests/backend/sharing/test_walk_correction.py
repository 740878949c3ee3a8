"""Erin shares, Olaf follows her link, Anna puts it right or takes it back: the whole way, as browsers go it."""

from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client

from backend.support.browsers import IPHONE
from firsthand.jobs import leases
from firsthand.jobs.execution import perform
from firsthand.jobs.models import Job
from firsthand.links.models import Click

NOTE = {
    "what_was_wrong": "We linked to last year's timetable.",
    "what_is_right": "This is the one for this winter.",
    "sharing_texts": {"en": "Sorry, that was last year's timetable. Here is this winter's."},
}


@pytest.fixture
def follow(settings):
    settings.SITE_URL = "https://firsthand.example"

    def visit(tracked_url: str):
        return Client(headers={"user-agent": IPHONE}).get(urlsplit(tracked_url).path)

    return visit


@pytest.fixture
def work_off(now):
    """What the worker would do, one job after the other."""

    def run() -> None:
        worker = leases.this_worker()
        while job := leases.claim(worker=worker, now=now):
            perform(job, clock=lambda: now)

    return run


@pytest.fixture
def step(api, anna):
    def post(story, name, **body):
        answer = api(anna).post(f"/api/v1/stories/{story.pk}/{name}/", {"version": story.version, **NOTE, **body})
        assert answer.status_code == 200, answer.json()
        return answer.json()

    return post


def test_share_click_correct_mail(post, follow, step, work_off, api, erin, story):
    share = post(story, channel="x", text="The night train is back!").json()
    first = follow(share["tracked_url"])
    assert (first.status_code, first.headers["Location"].partition("?")[0]) == (302, "https://example.org/night-train")

    step(story, "correct", url="https://example.org/winter")
    work_off()

    told = [message for message in mail.outbox if erin.email in message.to[0]]
    assert len(told) == 1
    for part in (NOTE["what_was_wrong"], "The night train is back!", share["tracked_url"], NOTE["sharing_texts"]["en"]):
        assert part in told[0].body, part
    assert follow(share["tracked_url"]).headers["Location"].startswith("https://example.org/winter?utm_source=x")
    (mine,) = api(erin).get("/api/v1/shares/?noticed=true").json()["results"]
    assert mine["notice"]["text"] == NOTE["sharing_texts"]["en"]
    assert mine["clicks"]["human"] + mine["clicks"]["machine"] == Click.objects.count() == 2


def test_share_retract_and_the_link_shows_the_notice(post, follow, step, work_off, api, erin, story):
    share = post(story, channel="linkedin").json()
    clicks = Click.objects.count()

    step(story, "retract")
    work_off()

    led = follow(share["tracked_url"])
    assert led.status_code == 302
    assert led.headers["Location"].startswith(f"https://firsthand.example/p/{story.slug}?utm_source=linkedin")
    page = Client().get(f"/p/{story.slug}?utm_source=linkedin")
    assert page.status_code == 200
    assert NOTE["what_was_wrong"] in page.content.decode().replace("&#x27;", "'")
    assert Click.objects.count() == clicks + 1  # figures go on
    assert mail.outbox[-1].subject.startswith("Retracted:")
    assert api(erin).get("/api/v1/feed/").json()["results"] == []
    assert post(story).json()["errors"][0]["code"] == "story_not_live"
    assert not Job.objects.exclude(state="done").exists()


def test_a_new_address_takes_shared_links_along_and_the_old_one_leads_on(post, follow, api, anna, live):
    story = live(kind="page", url="", body="Sleep well.")
    share = post(story, channel="x").json()
    old = follow(share["tracked_url"]).headers["Location"]
    api(anna).post(f"/api/v1/stories/{story.pk}/change_slug/", {"slug": "night-train"})
    assert follow(share["tracked_url"]).headers["Location"].startswith("https://firsthand.example/p/night-train?")
    parts = urlsplit(old)
    answer = Client().get(f"{parts.path}?{parts.query}")
    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        f"https://firsthand.example/p/night-train?{parts.query}",
    )
