import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from rest_framework.test import APIClient

from backend.factories.guidelines import acknowledge, new_version, published_guideline
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.links.models import TrackedLink
from firsthand.people.audiences import AudienceRule
from firsthand.sharing.actions.share import SAME_SHARE_WITHIN
from firsthand.sharing.models import Share
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.models import Story

HOSTILE = '<script>alert(1)</script> & "quotes" \u202egnp.exe'


def test_erin_gets_a_link_of_her_own_and_the_page_to_post_it_on(post, story, now, settings):
    answer = post(story)
    assert answer.status_code == 201
    share = Share.objects.select_related("link").get()
    assert answer.json() == {
        "id": share.pk,
        "story": {"id": story.pk, "slug": story.slug, "title": story.title, "image": None},
        "channel": "linkedin",
        "language": "en",
        "text": "Proud of this.",
        "state": "opened",
        "tracked_url": f"{settings.LINKS_URL}/s/{share.link.code}",
        "compose_url": "https://www.linkedin.com/sharing/share-offsite/?url="
        + share.link.address.replace(":", "%3A").replace("/", "%2F"),
        "post_url": "",
        "clicks": {"human": 0, "machine": 0},
        "created_at": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "confirmed_at": None,
        "notice": None,
        "abilities": {"confirm": True, "undo": True, "dismiss_notice": True},
    }


def test_the_target_says_channel_and_story_and_no_person(shared, live, erin):
    share = shared(live(url="https://example.com/roof?utm_medium=own&ref=7#top"), channel="bluesky")
    target = share.link.target_url
    assert target == (
        f"https://example.com/roof?utm_medium=own&ref=7&utm_source=bluesky&utm_campaign={share.story.slug}#top"
    )
    assert str(erin.pk) not in target.replace(share.story.slug, "")


def test_a_story_without_a_link_leads_to_its_own_page(shared, live, settings):
    share = shared(live(kind=Story.Kind.PAGE, url="", body="Sleep well."))
    assert share.link.target_url.startswith(f"{settings.SITE_URL}/p/{share.story.slug}?utm_source=linkedin")


def test_the_team_of_the_moment_is_kept(shared, story, erin, service, marketing):
    share = shared(story)
    erin.team = marketing
    erin.save(update_fields=["team"])
    share.refresh_from_db()
    assert share.team_id == service.pk


def test_it_is_recorded_without_a_word_of_the_text(shared, story, erin):
    shared(story, text="My own secret words")
    event = AuditEvent.objects.get(action="share.open")
    assert (event.actor_id, event.data) == (erin.pk, {"story": story.pk, "channel": "linkedin"})
    assert "secret" not in str(vars(event))


def test_a_second_tap_is_the_same_share_with_the_newer_text(shared, story, later):
    first = shared(story, text="First words")
    later(minutes=SAME_SHARE_WITHIN.total_seconds() / 60)
    again = shared(story, text="Better words", language="nl")
    assert (again.pk, again.link_id, again.text, again.language) == (first.pk, first.link_id, "Better words", "nl")
    assert TrackedLink.objects.count() == AuditEvent.objects.filter(action="share.open").count() == 1


@pytest.mark.parametrize("after", ["too long", "confirmed", "undone", "another channel", "another person"])
def test_otherwise_it_is_a_new_share(api, shared, story, later, erin, mark, after):
    first = shared(story)
    if after == "too long":
        later(seconds=SAME_SHARE_WITHIN.total_seconds() + 1)
    if after in {"confirmed", "undone"}:
        api(erin).post(f"/api/v1/shares/{first.pk}/{'confirm' if after == 'confirmed' else 'undo'}/")
    channel = "x" if after == "another channel" else "linkedin"
    again = shared(story, channel=channel, user=mark if after == "another person" else erin)
    assert again.pk != first.pk
    assert again.link.code != first.link.code


# --- guidelines first ------------------------------------------------------------------------------------


def test_who_has_not_acknowledged_is_led_to_the_guideline(post, story, hana, now):
    guideline = published_guideline(hana, now)
    answer = post(story)
    assert failures(answer, 403) == [("acknowledgement_required", None)]
    assert answer.json()["guideline"] == guideline.pk
    assert not Share.objects.exists()


def test_and_shares_after_acknowledging(post, story, hana, erin, now):
    acknowledge(erin, published_guideline(hana, now), now)
    assert post(story).status_code == 201


def test_grace_stops_nobody(post, story, hana, erin, later, now):
    guideline = published_guideline(hana, now)
    acknowledge(erin, guideline, now)
    new_version(hana, guideline, later(days=1), grace_days=14)
    assert post(story).status_code == 201
    later(days=16)
    assert failures(post(story), 403) == [("acknowledgement_required", None)]


# --- what the story allows -------------------------------------------------------------------------------


def test_an_expired_story_is_not_shared(post, live, later, now):
    story = live(expires_at=now + dt.timedelta(hours=1))
    later(hours=1)
    assert failures(post(story), 400) == [("story_not_live", None)]


def test_a_planned_story_is_not_shared(post, live, now, mark):
    story = live(publish_at=now + dt.timedelta(hours=1))
    assert failures(post(story, user=mark), 400) == [("story_not_live", None)]
    assert failures(post(story), 400) == [("does_not_exist", "story")]


def test_a_story_for_others_does_not_exist(post, live, marketing, anna):
    story = live(audience=AudienceRule(teams=frozenset({marketing.pk})))
    assert failures(post(story), 400) == [("does_not_exist", "story")]
    assert post(story, user=anna).status_code == 201


def test_who_writes_stories_does_not_share_what_is_meant_for_others(post, live, service, mark):
    story = live(audience=AudienceRule(teams=frozenset({service.pk})))
    assert failures(post(story, user=mark), 403) == [("not_allowed", None)]


def test_a_channel_can_be_left_out(post, live):
    story = live(excluded_channels=["x"])
    assert failures(post(story, channel="x"), 400) == [("channel_not_allowed", "channel")]
    assert post(story, channel="email").status_code == 201


def test_a_locked_text_is_shared_as_it_is(post, live):
    locked = {"channel": "linkedin", "language": "en", "text": "Word for\nword.", "locked": True, "voice": "company"}
    free = {**locked, "channel": "x", "text": "As you like.", "locked": False}
    story = live(suggested_texts=[locked, free])
    assert failures(post(story, text="In my words"), 400) == [("text_locked", "text")]
    assert post(story, text=" Word for\r\nword. ").status_code == 201
    assert post(story, channel="x", text="In my words").status_code == 201


# --- the text --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channel", "longest"),
    [
        ("linkedin", "a" * 3000),
        ("x", "a" * (280 - 1 - 23)),
        ("x", "好" * 128),
        ("x", "👩‍👩‍👧‍👦" * 128),
        ("mastodon", "a" * (500 - 1 - 23)),
        ("mastodon", "👩‍👩‍👧‍👦" * 476),
    ],
)
def test_a_text_is_counted_with_its_link_by_the_channels_own_rules(post, story, channel, longest):
    assert post(story, channel=channel, text=longest).status_code == 201
    assert failures(post(story, channel=channel, text=longest + "a"), 400) == [("text_too_long", "text")]


def test_where_a_network_counts_every_character_of_the_link_so_do_we(post, story, settings):
    room = 300 - 1 - len(f"{settings.LINKS_URL}/s/") - 9
    assert failures(post(story, channel="bluesky", text="a" * (room + 1)), 400) == [("text_too_long", "text")]
    assert post(story, channel="bluesky", text="a" * room).status_code == 201


def test_a_refused_text_leaves_nothing_behind(post, story):
    post(story, channel="x", text="a" * 281)
    assert not TrackedLink.objects.exists()
    assert not Share.objects.exists()


def test_a_megabyte_is_refused_on_every_channel(post, story):
    for channel in ("email", "copy_link", "device", "whatsapp"):
        assert failures(post(story, channel=channel, text="a" * 1_000_000), 400) == [("text_too_long", "text")]


def test_no_words_of_ones_own_are_needed(post, story):
    assert post(story, text="", channel="copy_link").json()["compose_url"] is None


def test_script_in_a_text_stays_text(post, story, shared):
    share = shared(story, channel="email", text=HOSTILE)
    assert share.text == HOSTILE.replace("\u202e", "")
    compose = post(story, channel="email", text=HOSTILE).json()["compose_url"]
    assert compose.startswith("mailto:?subject=")
    assert not set('<>" ') & set(compose)


@pytest.mark.parametrize(
    ("change", "failure"),
    [
        ({"channel": "telepathy"}, ("invalid_choice", "channel")),
        ({"channel": None}, ("null", "channel")),
        ({"story": 999_999}, ("does_not_exist", "story")),
        ({"story": 2**63}, ("does_not_exist", "story")),
        ({"story": "roof"}, ("incorrect_type", "story")),
        ({"language": "English"}, ("max_length", "language")),
        ({"language": "<b>"}, ("invalid", "language")),
        ({"text": ["a"]}, ("invalid", "text")),
    ],
)
def test_bad_input_is_refused_at_its_field(post, story, change, failure):
    assert failure in failures(post(**{"story": story, **change}), 400)


def test_olaf_shares_nothing(api, story, post):
    answer = api(None).post("/api/v1/shares/", {"story": story.pk, "channel": "x", "language": "en"})
    assert failures(answer, 401) == [("not_authenticated", None)]


def test_without_csrf_token_nothing_happens(erin, story):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(erin, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/api/v1/shares/", {"story": story.pk, "channel": "x", "language": "en"}, format="json")
    assert answer.status_code == 403
    assert not Share.objects.exists()


def test_what_a_share_costs(api, erin, story):
    client = api(erin)
    body = {"story": story.pk, "channel": "x", "text": "Look!", "language": "en"}
    with queries() as asked:
        client.post("/api/v1/shares/", body)
    assert asked == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "stories_story",
        "guidelines_versiontext",  # which guidelines ask something, with their titles
        "people_audience",
        "people_audienceterm",
        "stories_suggestedtext",
        "people_user",
        "sharing_share",
        "links_trackedlink",
        "sharing_share",
        "audit_auditevent",
        "links_dailyclicks",
    ]


# --- what the database promises ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"state": "confirmed"},
        {"state": "undone"},
        {"state": "gone"},
        {"confirmed_at": dt.datetime(2026, 11, 20, tzinfo=dt.UTC)},
        {"post_url": "https://www.linkedin.com/posts/1"},
    ],
)
def test_a_state_and_its_moments_go_together(shared, story, change):
    share = shared(story)
    with pytest.raises(IntegrityError), transaction.atomic():
        Share.objects.filter(pk=share.pk).update(**change)


def test_words_that_are_being_edited_do_not_leak(api, shared, story, mark, erin, later):
    shared(story)
    edit_story(actor=mark, story=story, version=story.version, now=later(hours=1), title="Not approved yet")
    [row] = api(erin).get("/api/v1/shares/").json()["results"]
    assert row["story"]["title"] == "The night train runs again"
