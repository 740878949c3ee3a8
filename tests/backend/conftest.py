"""The cast, as in docs: Erin shares, Mark writes, Anna approves, Hana owns the guidelines, Stan counts, Wim watches
over the works council's interests, Ada is the admin. Olaf is a stranger: he is the `client` that nobody signed in."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from firsthand.people.models import RoleGrant, Team, User

NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def now() -> dt.datetime:
    """Friday morning, 20 November 2026."""
    return NOW


@pytest.fixture(autouse=True)
def _fresh_cache() -> Iterator[None]:
    """Rate limits live in the cache; one test must not use up another's."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def person(db) -> Callable[..., User]:
    """person("Erin", roles=["editor"], country="NL")"""

    def make(name: str, *, roles: tuple[str, ...] = (), team: Team | None = None, **fields) -> User:
        fields.setdefault("country", "NL")
        fields.setdefault("language", "en")
        fields.setdefault("joined_on", dt.date(2026, 1, 5))
        user = User.objects.create_user(
            email=f"{name.lower().replace(' ', '.')}@firsthand.example", name=name, team=team, **fields
        )
        RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role) for role in roles)
        return user

    return make


@pytest.fixture
def service(db) -> Team:
    return Team.objects.create(name="Service", slug="service")


@pytest.fixture
def marketing(db) -> Team:
    return Team.objects.create(name="Marketing", slug="marketing")


@pytest.fixture
def erin(person, service) -> User:
    return person("Erin", team=service)


@pytest.fixture
def mark(person, marketing) -> User:
    return person("Mark", roles=("editor",), team=marketing)


@pytest.fixture
def anna(person, marketing) -> User:
    return person("Anna", roles=("approver",), team=marketing)


@pytest.fixture
def hana(person) -> User:
    return person("Hana", roles=("guideline_owner",), language="nl")


@pytest.fixture
def stan(person, marketing) -> User:
    return person("Stan", roles=("analyst",), team=marketing)


@pytest.fixture
def wim(person) -> User:
    return person("Wim", roles=("works_council",), language="nl")


@pytest.fixture
def ada(person) -> User:
    return person("Ada", roles=("admin",))


@pytest.fixture
def api() -> Callable[[User | None], APIClient]:
    """api(erin).get("/api/v1/me/"); api(None) is Olaf."""

    def client_of(user: User | None) -> APIClient:
        client = APIClient()
        if user is not None:
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return client_of
