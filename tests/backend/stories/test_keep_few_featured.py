from backend.factories.stories import live_story
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.keep_few_featured import keep_few_featured
from firsthand.stories.models import Story


def test_the_five_newest_stay_and_the_older_ones_take_their_place(api, erin, mark, anna, now, day):
    made = [live_story(mark, anna, now - number * day, featured=True) for number in range(7)]
    plain = live_story(mark, anna, now)
    planned = live_story(mark, anna, now, featured=True, publish_at=now + day)
    assert keep_few_featured(now=now) == 2
    assert keep_few_featured(now=now) == 0
    shown = [card["id"] for card in api(erin).get("/api/v1/feed/").json()["results"]]
    assert shown == [*(story.pk for story in made[:5]), plain.pk, *(story.pk for story in made[5:])]
    assert AuditEvent.objects.filter(action="story.unfeature", actor=None).count() == 2
    assert Story.objects.get(pk=planned.pk).featured
    assert Story.objects.get(pk=made[6].pk).version == made[6].version
