import pytest
from django.test import Client

from backend.support.errors import failures
from firsthand.demo.cast import CAST

URL, SIGN_IN = "/api/v1/demo/cast/", "/api/v1/demo/sign-in/"


@pytest.fixture(autouse=True)
def _demo(settings):
    settings.DEMO = True


@pytest.fixture
def karveels_erin(person):
    erin = person("Erin Bakker", language="nl")
    erin.email = next(member.email for member in CAST if member.key == "erin")
    erin.save()
    return erin


def test_a_stranger_sees_whose_eyes_to_borrow(api, db):
    body = api(None).get(URL).json()
    assert [row["key"] for row in body] == ["erin", "mark", "anna", "hana", "stan", "wim", "ada"]
    assert body[3]["name"] == "Hana Yilmaz"
    assert body[3]["role_label"] == "Guideline owner"
    assert body[0]["role_label"] == "Employee"
    assert all(row["what"] for row in body)


def test_their_parts_are_told_in_the_visitors_language(api, db):
    body = api(None).get(URL, headers={"accept-language": "nl"}).json()
    assert body[3]["role_label"] == "Beheerder van richtlijnen"


def test_one_click_signs_in(api, karveels_erin):
    client = api(None)
    answer = client.post(SIGN_IN, {"cast": "erin"})
    assert answer.status_code == 200
    assert answer.json()["name"] == "Erin Bakker"
    assert client.get("/api/v1/me/").json()["email"] == karveels_erin.email


def test_another_click_changes_places(api, mark, karveels_erin):
    client = api(mark)
    client.post(SIGN_IN, {"cast": "erin"})
    assert client.get("/api/v1/me/").json()["name"] == "Erin Bakker"


@pytest.mark.parametrize(
    ("given", "expected"), [({}, ("required", "cast")), ({"cast": "olaf"}, ("invalid_choice", "cast"))]
)
def test_somebody_else_is_refused(api, db, given, expected):
    assert failures(api(None).post(SIGN_IN, given), 400) == [expected]


def test_before_the_world_was_made_there_is_nobody_to_be(api, db):
    assert failures(api(None).post(SIGN_IN, {"cast": "erin"}), 404)


def test_a_closed_account_stays_closed(api, karveels_erin):
    karveels_erin.is_active = False
    karveels_erin.save()
    assert failures(api(None).post(SIGN_IN, {"cast": "erin"}), 404)


def test_outside_demo_mode_none_of_this_exists(api, karveels_erin, settings):
    settings.DEMO = False
    assert failures(api(None).get(URL), 404)
    assert failures(api(None).post(SIGN_IN, {"cast": "erin"}), 404)


def test_another_site_cannot_sign_a_visitor_in(karveels_erin):
    client = Client(enforce_csrf_checks=True)
    answer = client.post(SIGN_IN, {"cast": "erin"}, content_type="application/json")
    assert failures(answer, 403) == [("csrf_failed", None)]
    assert client.get("/api/v1/me/").status_code == 401
