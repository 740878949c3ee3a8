import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.people.models import User

FIELDS = {
    "email": "Noor.de.Wit@firsthand.example",
    "name": "  Noor   de Wit ",
    "country": "NL",
    "language": "nl",
    "roles": ["editor"],
}


@pytest.fixture
def invitation(service) -> dict:
    return {**FIELDS, "team": service.pk}


def test_ada_invites_a_colleague(api, ada, invitation):
    answer = api(ada).post("/api/v1/people/", invitation)
    assert answer.status_code == 201, answer.json()
    noor = User.objects.get(email="noor.de.wit@firsthand.example")
    assert (noor.name, noor.roles, noor.has_usable_password()) == (
        "Noor de Wit",
        {"editor", "employee"},
        False,
    )
    assert AuditEvent.objects.get(action="person.invite").data == {"roles": ["editor"]}


def test_an_address_is_invited_once_whatever_its_case(api, ada, invitation):
    client = api(ada)
    client.post("/api/v1/people/", invitation)
    again = client.post("/api/v1/people/", {**invitation, "email": "NOOR.DE.WIT@firsthand.example"})
    assert failures(again, 400) == [("already_here", "email")]


def test_mark_cannot_invite(api, mark, invitation):
    assert failures(api(mark).post("/api/v1/people/", invitation), 403) == [("permission_denied", None)]
    assert not User.objects.filter(name="Noor de Wit").exists()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"email": "nobody"}, ("invalid", "email")),
        ({"country": "Netherlands"}, ("invalid", "country")),
        ({"language": "tlh"}, ("invalid_choice", "language")),
        ({"roles": ["emperor"]}, ("invalid_choice", "roles.0")),
        ({"team": 999_999}, ("does_not_exist", "team")),
        ({"name": "n" * 10_000}, ("max_length", "name")),
    ],
)
def test_a_wrong_field_is_named(api, ada, invitation, change, expected):
    assert expected in failures(api(ada).post("/api/v1/people/", {**invitation, **change}), 400)
