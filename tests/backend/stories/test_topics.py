import pytest

from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.create_topic import create_topic

URL = "/api/v1/topics/"


def test_everybody_reads_them_in_their_own_language(api, erin, hana, mark, now):
    topic = create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)
    create_topic(actor=mark, names={"en": "People"}, now=now)
    assert api(erin).get(URL).json()[1] == {
        "id": topic.pk,
        "slug": "travel",
        "name": "Travel",
        "following": False,
    }
    assert [row["name"] for row in api(hana).get(URL).json()] == ["People", "Reizen"]


def test_mark_makes_one(api, mark):
    answer = api(mark).post(URL, {"name_en": " Working  here ", "name_nl": "Werken hier"})
    assert answer.status_code == 201
    assert answer.json()["slug"] == "working-here"
    assert AuditEvent.objects.filter(action="topic.create", actor=mark).exists()


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({"name_en": ""}, ("blank", "name_en")),
        ({}, ("required", "name_en")),
        ({"name_en": "x" * 61}, ("max_length", "name_en")),
        ({"name_en": "🚆"}, ("required", "name_en")),
        ({"name_en": "travel"}, ("topic_exists", "name_en")),
    ],
)
def test_what_is_refused(api, mark, now, given, failure):
    create_topic(actor=mark, names={"en": "Travel"}, now=now)
    assert failures(api(mark).post(URL, given), 400) == [failure]


def test_who_may_not(api, erin):
    assert failures(api(erin).post(URL, {"name_en": "Mine"}), 403) == [("permission_denied", None)]
    assert api(None).get(URL).status_code == 401


def test_the_same_queries_for_one_and_fifty(api, erin, mark, now):
    client = api(erin)
    for last in (1, 50):
        while len(client.get(URL).json()) < last:
            create_topic(actor=mark, names={"en": f"Topic {len(client.get(URL).json())}"}, now=now)
        with queries() as named:
            client.get(URL)
        assert named == ["django_session", "people_user", "stories_followedtopic"]  # and in it the topics
