import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.stories.channels import Channel
from firsthand.stories.models import ChannelPlan

PLAN = {
    "whom_we_reach": "People who choose a bike for work",
    "story_we_tell": "How things are made",
    "rhythm": "Tuesdays and Thursdays",
    "goal_per_week": 2,
}


@pytest.fixture
def write(api):
    return lambda user, channel="linkedin", **body: api(user).put(f"/api/v1/channel-plans/{channel}/", {**PLAN, **body})


def test_every_channel_has_a_place_even_without_a_plan(api, mark):
    rows = api(mark).get("/api/v1/channel-plans/").json()
    assert [row["channel"] for row in rows] == Channel.values
    assert {row["updated_at"] for row in rows} == {None}
    assert {row["goal_per_week"] for row in rows} == {0}


def test_a_plan_is_written_and_written_anew(api, write, mark, now):
    assert write(mark).json() == {
        **PLAN,
        "channel": "linkedin",
        "updated_at": "2026-11-20T09:00:00Z",
        "abilities": {"update": True},
    }
    write(mark, goal_per_week=3, rhythm="  Most\n days ")
    [row] = [row for row in api(mark).get("/api/v1/channel-plans/").json() if row["channel"] == "linkedin"]
    assert (row["goal_per_week"], row["rhythm"]) == (3, "Most days")
    assert ChannelPlan.objects.count() == 1
    assert AuditEvent.objects.filter(action="channel_plan.set", target_id="linkedin").count() == 2


def test_what_was_written_is_replaced_as_a_whole(api, mark):
    answer = api(mark).put("/api/v1/channel-plans/x/", {"goal_per_week": 1})
    assert failures(answer, 400) == [
        ("required", "whom_we_reach"),
        ("required", "story_we_tell"),
        ("required", "rhythm"),
    ]


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        ({"goal_per_week": -1}, ("min_value", "goal_per_week")),
        ({"goal_per_week": 51}, ("max_value", "goal_per_week")),
        ({"goal_per_week": 10**9}, ("max_value", "goal_per_week")),
        ({"goal_per_week": "often"}, ("invalid", "goal_per_week")),
        ({"rhythm": "x" * 201}, ("max_length", "rhythm")),
        ({"whom_we_reach": None}, ("null", "whom_we_reach")),
        ({"story_we_tell": ["a"]}, ("invalid", "story_we_tell")),
    ],
)
def test_bad_input_is_named_at_its_field(write, mark, body, failure):
    assert failures(write(mark, **body), 400) == [failure]


@pytest.mark.parametrize("channel", ["myspace", "LinkedIn", "linkedin%20"])
def test_there_is_no_plan_for_what_is_no_channel(write, mark, channel):
    assert write(mark, channel).status_code == 404


def test_readers_may_not(api, write, erin):
    assert api(erin).get("/api/v1/channel-plans/").status_code == 403
    assert write(erin).status_code == 403
    assert not ChannelPlan.objects.exists()
