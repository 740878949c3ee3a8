"""An address can change; what once led to a story goes on leading there."""

import pytest
from django.test import Client

from backend.factories.stories import draft, live_story, page_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.change_slug import change_slug
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.models import OldSlug, Story
from firsthand.stories.signals import target_changed


@pytest.fixture
def rename(send):
    return lambda user, story, slug, **body: send(user, story, "change_slug", {"slug": slug, **body})


@pytest.fixture
def visit(settings):
    settings.SITE_URL = "https://firsthand.example"
    return lambda path: Client().get(path)


def test_the_old_address_leads_to_the_new_one(rename, visit, mark, anna, now):
    story = page_story(mark, anna, now)
    old = story.slug
    body = rename(anna, story, " Night-Train ").json()
    assert (body["slug"], body["page_url"]) == ("night-train", "https://firsthand.example/p/night-train")
    assert visit("/p/night-train").status_code == 200
    answer = visit(f"/p/{old}?lang=nl&utm_source=x")
    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        "https://firsthand.example/p/night-train?lang=nl&utm_source=x",
    )
    assert "max-age=60" in answer.headers["Cache-Control"]  # or a browser would keep it for ever
    assert AuditEvent.objects.filter(action="story.change_slug", actor=anna).exists()


def test_an_endless_query_is_left_behind(rename, visit, mark, anna, now):
    story = page_story(mark, anna, now)
    old = story.slug
    rename(anna, story, "night-train")
    assert visit(f"/p/{old}?{'x' * 5_000}").headers["Location"] == "https://firsthand.example/p/night-train"


def test_every_earlier_address_leads_straight_to_the_last(rename, visit, mark, anna, now):
    story = page_story(mark, anna, now)
    old = story.slug
    for slug in ("first-try", "second-try"):
        rename(anna, story, slug)
    for slug in (old, "first-try"):
        assert visit(f"/p/{slug}").headers["Location"] == "https://firsthand.example/p/second-try"


def test_its_own_earlier_address_it_may_have_back(rename, visit, mark, anna, now):
    story = page_story(mark, anna, now)
    old = story.slug
    rename(anna, story, "night-train")
    assert rename(anna, story, old).json()["slug"] == old
    assert visit(f"/p/{old}").status_code == 200
    assert visit("/p/night-train").headers["Location"].endswith(f"/p/{old}")
    assert [row.slug for row in OldSlug.objects.all()] == ["night-train"]


def test_links_follow_a_page_and_not_a_link(rename, settings, mark, anna, now):
    settings.SITE_URL = "https://firsthand.example"
    heard = []

    def listen(target_url, **_):
        heard.append(target_url)

    target_changed.connect(listen)
    rename(anna, page_story(mark, anna, now), "a-page")
    rename(anna, live_story(mark, anna, now), "a-link")
    target_changed.disconnect(listen)
    assert heard == ["https://firsthand.example/p/a-page"]


class TestTaken:
    def test_by_another_story(self, rename, mark, anna, now):
        page_story(mark, anna, now, title="Night")
        other = Story.objects.get()
        answer = rename(anna, page_story(mark, anna, now), other.slug)
        assert failures(answer, 400) == [("slug_taken", "slug")]

    def test_or_once(self, rename, mark, anna, now):
        first, second = page_story(mark, anna, now), page_story(mark, anna, now)
        old = first.slug
        rename(anna, first, "night-train")
        assert failures(rename(anna, second, old), 400) == [("slug_taken", "slug")]
        assert OldSlug.objects.get().story == first

    def test_a_new_title_does_not_run_into_it(self, rename, mark, now):
        first = draft(mark, now)
        in_the_way = f"bikes-of-{first.pk + 1}"
        assert rename(mark, first, in_the_way).status_code == 200
        second = draft_story(actor=mark, title="Bikes of", now=now)
        assert second.pk == first.pk + 1
        assert second.slug == f"{in_the_way}-{second.pk}"


class TestDrafts:
    def test_leave_no_old_address(self, rename, visit, mark, now):
        story = draft(mark, now)
        old = story.slug
        assert rename(mark, story, "my-own-choice").status_code == 200
        assert not OldSlug.objects.exists()
        assert visit(f"/p/{old}").status_code == 404

    def test_keep_what_was_chosen_by_hand_when_the_title_changes(self, mark, now):
        story = change_slug(actor=mark, story=draft(mark, now), slug="my-own-choice", now=now)
        edit_story(actor=mark, story=story, version=2, title="Another title", now=now)
        assert Story.objects.get().slug == "my-own-choice"

    def test_else_follow_the_title(self, mark, now):
        story = draft(mark, now)
        edit_story(actor=mark, story=story, version=1, title="Another title", now=now)
        assert Story.objects.get().slug == f"another-title-{story.pk}"


class TestWho:
    def test_writers_until_it_is_public_then_approvers(self, rename, mark, anna, erin, now, day):
        planned = page_story(mark, anna, now, publish_at=now + day)
        public = page_story(mark, anna, now)
        assert rename(mark, planned, "planned-one").status_code == 200
        assert rename(mark, public, "public-one").status_code == 403
        assert rename(erin, public, "public-one").status_code == 403
        assert rename(None, public, "public-one").status_code == 401
        assert rename(anna, public, "public-one").status_code == 200


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("", "blank"),
        ("ab", "invalid_slug"),
        ("a" * 81, "invalid_slug"),
        ("x" * 201, "max_length"),
        ("-night", "invalid_slug"),
        ("night--train", "invalid_slug"),
        ("night train", "invalid_slug"),
        ("night_train", "invalid_slug"),
        ("nächte", "invalid_slug"),
        ("٣٣٣", "invalid_slug"),
        ("../../etc", "invalid_slug"),
        ("a/b/c", "invalid_slug"),
        ("night\u202etrain\n", None),  # cleaned, and fine then
        (None, "null"),
    ],
)
def test_what_an_address_may_look_like(rename, mark, now, slug, code):
    answer = rename(mark, draft(mark, now), slug)
    if code is None:
        assert answer.json()["slug"] == "nighttrain"
    else:
        assert failures(answer, 400) == [(code, "slug")]


def test_another_version_than_the_one_read(rename, mark, now):
    assert failures(rename(mark, draft(mark, now), "night", version=5), 409) == [("edited_elsewhere", "version")]
