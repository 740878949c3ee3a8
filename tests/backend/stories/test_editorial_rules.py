import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent

URL = "/api/v1/editorial-rules/"


def test_the_defaults_until_somebody_decides(api, mark):
    body = api(mark).get(URL).json()
    assert body == {
        "trusted_authors": True,
        "promotion_ceiling": 30,
        "company_feed": False,
        "updated_at": None,
        "abilities": {"trusted_authors": False, "promotion_ceiling": False, "company_feed": False},
    }


def test_an_admin_decides_and_the_works_council_reads_what_was_changed(api, ada, wim):
    body = api(ada).patch(URL, {"trusted_authors": False, "company_feed": True}).json()
    assert (body["trusted_authors"], body["company_feed"], body["promotion_ceiling"]) == (False, True, 30)
    assert body["abilities"] == {"trusted_authors": True, "promotion_ceiling": True, "company_feed": True}
    assert api(wim).get(URL).json()["trusted_authors"] is False
    event = AuditEvent.objects.get(action="editorial_rules.change")
    assert event.data["trusted_authors"] == {"from": True, "to": False}
    assert api(wim).get("/api/v1/audit/").json()["results"][0]["action"] == "editorial_rules.change"


def test_the_same_again_is_no_change(api, ada):
    api(ada).patch(URL, {"promotion_ceiling": 30})
    assert not AuditEvent.objects.filter(action="editorial_rules.change").exists()


def test_an_approver_sets_the_ceiling_and_nothing_else(api, anna):
    assert api(anna).patch(URL, {"promotion_ceiling": 20}).json()["promotion_ceiling"] == 20
    answer = api(anna).patch(URL, {"promotion_ceiling": 10, "trusted_authors": False})
    assert failures(answer, 403) == [("not_allowed", "trusted_authors")]
    assert api(anna).get(URL).json()["promotion_ceiling"] == 20


@pytest.mark.parametrize("value", [-1, 101, "many", None, 1e300])
def test_a_ceiling_is_a_percentage(api, ada, value):
    assert failures(api(ada).patch(URL, {"promotion_ceiling": value}), 400)[0][1] == "promotion_ceiling"


def test_who_may_not(api, erin, mark, wim):
    assert api(erin).get(URL).status_code == 403
    for person in (erin, mark, wim):
        assert api(person).patch(URL, {"trusted_authors": False}).status_code == 403
