from allauth.usersessions.models import UserSession

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent


def test_ada_changes_what_mark_may_do(api, ada, mark):
    answer = api(ada).post(f"/api/v1/people/{mark.pk}/roles/", {"roles": ["approver", "analyst"]})
    assert answer.json()["roles"] == ["analyst", "approver", "employee"]
    assert AuditEvent.objects.get(action="person.set_roles").data == {
        "before": ["editor"],
        "after": ["analyst", "approver"],
    }


def test_ada_cannot_change_her_own_roles(api, ada):
    assert failures(api(ada).post(f"/api/v1/people/{ada.pk}/roles/", {"roles": ["editor"]}), 403) == [
        ("permission_denied", None)
    ]


def test_a_leaver_is_signed_out_everywhere(api, ada, erin):
    phone = api(erin)
    assert phone.get("/api/v1/me/").status_code == 200
    assert api(ada).post(f"/api/v1/people/{erin.pk}/deactivate/").json()["is_active"] is False
    assert phone.get("/api/v1/me/").status_code == 401
    assert not UserSession.objects.filter(user=erin).exists()


def test_a_returning_colleague_is_let_in_again(api, ada, erin):
    client = api(ada)
    client.post(f"/api/v1/people/{erin.pk}/deactivate/")
    assert client.post(f"/api/v1/people/{erin.pk}/reactivate/").json()["is_active"] is True


def test_moving_to_another_team(api, ada, erin, marketing):
    answer = api(ada).patch(f"/api/v1/people/{erin.pk}/", {"team": marketing.pk})
    assert answer.json()["team"] == {"id": marketing.pk, "name": "Marketing"}
    assert AuditEvent.objects.get(action="person.update").data == {"fields": ["team"]}


def test_another_persons_row_does_not_exist_for_erin(api, erin, mark):
    assert failures(api(erin).patch(f"/api/v1/people/{mark.pk}/", {"name": "Marc"}), 404) == [("not_found", None)]
