from backend.support.errors import failures


def test_erin_sees_herself_and_what_she_may_do(api, erin):
    body = api(erin).get("/api/v1/me/").json()
    assert body["name"] == "Erin"
    assert body["team"]["name"] == "Service"
    assert body["permissions"] == ["guidelines.read", "stories.read", "stories.share"]


def test_olaf_is_asked_to_sign_in(api, db):
    assert failures(api(None).get("/api/v1/me/"), 401) == [("not_authenticated", None)]


def test_an_unknown_time_zone_is_refused_at_its_field(api, erin):
    assert failures(api(erin).patch("/api/v1/me/", {"time_zone": "Mars/Olympus"}), 400) == [
        ("unknown_time_zone", "time_zone")
    ]
