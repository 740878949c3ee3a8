import datetime as dt

from backend.factories.stories import draft
from firsthand.stories.models import EditorPresence


def look(api, user, story):
    return api(user).post(f"/api/v1/stories/{story.pk}/presence/")


def test_two_editors_see_each_other_and_not_themselves(api, mark, moses, now):
    story = draft(mark, now)
    assert look(api, mark, story).json() == []
    assert [other["name"] for other in look(api, moses, story).json()] == ["Mark"]
    (other,) = look(api, mark, story).json()
    assert (other["name"], other["seen_at"]) == ("Moses", now.isoformat().replace("+00:00", "Z"))


def test_who_has_another_story_open_is_not_here(api, mark, moses, now):
    look(api, moses, draft(mark, now))
    assert look(api, mark, draft(mark, now)).json() == []


def test_who_left_is_forgotten(api, mark, moses, now, clock):
    story = draft(mark, now)
    look(api, moses, story)
    clock.move_to(now + dt.timedelta(seconds=46))
    assert look(api, mark, story).json() == []
    clock.move_to(now + dt.timedelta(seconds=61))
    look(api, mark, story)
    assert [row.user_id for row in EditorPresence.objects.all()] == [mark.pk]


def test_a_row_per_person_however_long_they_stay(api, mark, now):
    story = draft(mark, now)
    for _ in range(3):
        look(api, mark, story)
    assert EditorPresence.objects.count() == 1


def test_readers_have_nothing_open(api, erin, mark, now):
    assert look(api, erin, draft(mark, now)).status_code == 404
