import pytest
from django.db import transaction

from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.audit.recording import record


def test_wim_reads_who_did_what_in_words(api, wim, ada, now):
    with transaction.atomic():
        record(actor=ada, action="person.invite", target=wim, now=now)
    [row] = api(wim).get("/api/v1/audit/").json()["results"]
    assert (row["actor"]["name"], row["target_label"]) == ("Ada", "Wim")
    assert row["sentence"]


@pytest.mark.parametrize("action", ["share.open", "share.confirm", "share.undo", "guideline.acknowledge"])
def test_what_people_do_for_themselves_is_nobody_elses_business(api, wim, ada, erin, now, action):
    with transaction.atomic():
        record(actor=erin, action=action, now=now)
        record(actor=ada, action=action, now=now)
    assert api(wim).get("/api/v1/audit/").json()["results"] == []
    assert [row["actor"]["name"] for row in api(ada).get("/api/v1/audit/").json()["results"]] == ["Ada"]


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "hana", "stan"])
def test_the_log_is_closed_to_others(api, name, request):
    assert failures(api(request.getfixturevalue(name)).get("/api/v1/audit/"), 403) == [("permission_denied", None)]


def test_nobody_changes_the_log(api, ada):
    assert failures(api(ada).post("/api/v1/audit/", {}), 403) == [("permission_denied", None)]


@pytest.mark.django_db(transaction=True)
def test_an_entry_outside_a_transaction_is_refused(ada, now):
    with pytest.raises(RuntimeError):
        record(actor=ada, action="person.invite", now=now)


def test_an_action_without_words_is_refused(ada, now):
    with pytest.raises(KeyError), transaction.atomic():
        record(actor=ada, action="person.teleport", now=now)
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("size", [1, 50])
def test_the_log_costs_the_same_for_one_entry_and_fifty(api, wim, ada, now, size):
    with transaction.atomic():
        for _ in range(size):
            record(actor=ada, action="person.invite", target=wim, now=now)
    client = api(wim)
    with queries() as named:
        client.get("/api/v1/audit/?page_size=100")
    assert named == ["django_session", "people_user", "people_rolegrant", "audit_auditevent"]
