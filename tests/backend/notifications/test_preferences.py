import pytest

from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.notifications.models import Preference

pytestmark = pytest.mark.usefixtures("kinds")
URL = "/api/v1/me/notifications/"


def choices(answer) -> dict[str, bool]:
    assert answer.status_code == 200, answer.json()
    return {kind["name"]: kind["email"] for kind in answer.json()["kinds"]}


def test_everything_is_sent_until_somebody_says_otherwise(api, erin):
    answer = api(erin).get(URL)
    assert answer.json()["kinds"][0] == {
        "name": "trial.news",
        "label": "News",
        "description": "What is new",
        "email": True,
        "essential": False,
    }
    assert choices(answer) == {"trial.news": True, "trial.receipt": True}


def test_a_kind_is_listed_for_those_who_may_receive_it(api, anna):
    assert "trial.review" in choices(api(anna).get(URL))


def test_what_is_switched_off_stays_off_for_this_person_alone(api, erin, mark):
    answer = api(erin).patch(URL, {"kinds": [{"name": "trial.news", "email": False}]})
    assert choices(answer) == {"trial.news": False, "trial.receipt": True}
    assert choices(api(erin).get(URL))["trial.news"] is False
    assert choices(api(mark).get(URL))["trial.news"] is True


def test_it_can_be_switched_on_again(api, erin):
    for wanted in (False, True):
        answer = api(erin).patch(URL, {"kinds": [{"name": "trial.news", "email": wanted}]})
    assert choices(answer)["trial.news"] is True
    assert Preference.objects.count() == 1


def test_an_essential_kind_cannot_be_switched_off(api, erin):
    kinds = [{"name": "trial.news", "email": False}, {"name": "trial.receipt", "email": False}]
    assert failures(api(erin).patch(URL, {"kinds": kinds}), 400) == [("essential_kind", "kinds.1.email")]
    assert not Preference.objects.exists()


@pytest.mark.parametrize("name", ["trial.review", "people.invited", "<script>"])
def test_a_kind_that_is_not_listed_cannot_be_chosen(api, erin, name):
    answer = api(erin).patch(URL, {"kinds": [{"name": name, "email": False}]})
    assert failures(answer, 400) == [("unknown_kind", "kinds.0.name")]


def test_nonsense_is_answered_at_its_field(api, erin):
    answer = api(erin).patch(URL, {"kinds": [{"name": "x" * 10_000, "email": "perhaps"}]})
    assert set(failures(answer, 400)) == {("max_length", "kinds.0.name"), ("invalid", "kinds.0.email")}


def test_olaf_has_no_preferences(api, db):
    assert failures(api(None).get(URL), 401) == [("not_authenticated", None)]


def test_reading_them_takes_one_query_beside_the_person(api, erin):
    client = api(erin)
    with queries() as asked:
        client.get(URL)
    assert asked.count("notifications_preference") == 1
    assert len(asked) <= 5
