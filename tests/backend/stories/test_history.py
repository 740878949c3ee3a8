"""What a story said, when, and why that changed."""

from backend.factories.stories import SIGNED, page_story
from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.retract import retract_story

NOTE = PublicNote("It was Utrecht.", "It is Amersfoort.", {"en": "Sorry: Amersfoort."})


def told(mark, anna, now, day):
    """Approved, edited and approved again, corrected, retracted: a day apart."""
    story = page_story(mark, anna, now)
    story = edit_story(actor=mark, story=story, version=1, title="Second thoughts", now=now + day)
    story = approve_story(actor=anna, story=story, checklist=SIGNED, now=now + day)
    story = correct_story(
        actor=anna, story=story, version=story.version, note=NOTE, body="Amersfoort.", now=now + 2 * day
    )
    return retract_story(actor=anna, story=story, version=story.version, note=NOTE, now=now + 3 * day)


def test_who_writes_sees_every_wording_that_was_public(api, clock, mark, anna, now, day):
    story = told(mark, anna, now, day)
    clock.move_to(now + 4 * day)
    events = api(mark).get(f"/api/v1/stories/{story.pk}/history/").json()
    assert [event["kind"] for event in events] == ["retraction", "correction", "approval", "approval"]
    assert {event["by"]["name"] for event in events} == {"Anna"}
    assert [[change["field"] for change in event["changes"]] for event in events] == [[], ["body"], ["title"], []]
    change = events[2]["changes"][0]
    assert (change["before"], change["after"]) == ("The night train runs again", "Second thoughts")


def test_everybody_else_sees_what_was_said_in_public(api, clock, mark, anna, erin, now, day):
    story = told(mark, anna, now, day)
    clock.move_to(now + 4 * day)
    events = api(erin).get(f"/api/v1/stories/{story.pk}/history/").json()
    assert [(event["kind"], event["by"]) for event in events] == [("retraction", None), ("correction", None)]
    assert events[1]["changes"][0]["before"] == "Sleep **well** on the way to Vienna."


def test_a_stranger_or_somebody_outside_the_audience_sees_nothing(api, mark, anna, person, now):
    story = page_story(mark, anna, now, audience=AudienceRule(roles=frozenset({"approver"})))
    assert api(None).get(f"/api/v1/stories/{story.pk}/history/").status_code == 401
    assert api(person("Olga")).get(f"/api/v1/stories/{story.pk}/history/").status_code == 404


def test_its_length_costs_no_queries(api, clock, mark, anna, now, day):
    story = told(mark, anna, now, day)
    clock.move_to(now + 4 * day)
    client = api(mark)
    with queries() as named:
        client.get(f"/api/v1/stories/{story.pk}/history/")
    assert [name for name in named if name in {"stories_correction", "stories_review"}] == [
        "stories_correction",
        "stories_review",
        "stories_correction",
    ], named
