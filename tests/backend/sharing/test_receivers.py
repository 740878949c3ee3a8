import datetime as dt

from firsthand.links.models import TrackedLink
from firsthand.stories.signals import target_changed


def test_links_follow_a_story_that_leads_elsewhere(shared, story, live, erin, mark, now):
    links = [
        shared(story, channel="linkedin").link,
        shared(story, channel="x").link,
        shared(story, channel="x", user=mark).link,
    ]
    other = shared(live(title="Another"), channel="x").link
    later = now + dt.timedelta(hours=1)
    target_changed.send(type(story), story=story, target_url="https://example.org/corrected?a=1", now=later)
    tags = f"utm_medium=employee_share&utm_campaign={story.slug}"
    targets = dict(TrackedLink.objects.values_list("pk", "target_url"))
    assert [targets[link.pk] for link in links] == [
        f"https://example.org/corrected?a=1&utm_source=linkedin&{tags}",
        f"https://example.org/corrected?a=1&utm_source=x&{tags}",
        f"https://example.org/corrected?a=1&utm_source=x&{tags}",
    ]
    assert targets[other.pk] == other.target_url
