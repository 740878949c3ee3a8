"""What was published or acknowledged never changes, whoever asks: these go past every action, to the tables."""

import pytest
from django.db import IntegrityError, models, transaction

from backend.factories.guidelines import acknowledge, drafted_guideline
from firsthand.guidelines.models import Acknowledgement, Clause, ClauseText, Version, VersionText


@pytest.fixture
def published(conduct) -> Version:
    return conduct.versions.get()


def refuses(rows: models.QuerySet, **changes: object) -> None:
    assert rows.exists()
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        rows.update(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "draft"},
        {"summary": {"en": "Nothing happened."}},
        {"effective_at": None},
        {"grace_days": 0},
        {"number": 9},
        {"manifest_sha256": "0" * 64},
        {"placeholders": {"contact": "Somebody else"}},
    ],
)
def test_a_published_version(published, changes):
    refuses(Version.objects.filter(pk=published.pk), **changes)


@pytest.mark.parametrize("changes", [{"title": "Another"}, {"body": "Another", "sha256": "0" * 64}, {"position": 7}])
def test_its_texts(published, changes):
    refuses(VersionText.objects.filter(version=published, locale="en"), **changes)


@pytest.mark.parametrize("changes", [{"binding": False}, {"clause_id": "other"}, {"mandatory": False}])
def test_its_clauses(published, changes):
    refuses(Clause.objects.filter(version=published, clause_id="disclose"), **changes)


@pytest.mark.parametrize("field", ["heading", "rule", "why", "do", "dont", "locale"])
def test_the_words_of_its_clauses(published, field):
    refuses(ClauseText.objects.filter(clause__version=published, locale="nl"), **{field: "x"})


def test_nothing_can_be_added_to_it(published):
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        VersionText.objects.create(version=published, locale="fr", position=2, title="T", statement="S")
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Clause.objects.create(version=published, clause_id="late", position=9, binding=True)
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        ClauseText.objects.create(clause=published.clauses.first(), locale="fr", heading="H", rule="R", why="W")


def test_nothing_can_be_moved_into_it(published, hana, now):
    draft = drafted_guideline(hana, now, slug="photos")
    Clause.objects.filter(version=draft, clause_id="disclose").update(clause_id="late", position=9)
    refuses(Clause.objects.filter(version=draft, clause_id="late"), version=published)


@pytest.mark.parametrize("changes", [{"sha256": "0" * 64}, {"locale": "nl"}, {"acknowledged_at": None}])
def test_an_acknowledgement(erin, conduct, now, changes):
    acknowledgement = acknowledge(erin, conduct, now)
    refuses(Acknowledgement.objects.filter(pk=acknowledgement.pk), **changes)


def test_what_was_acknowledged_cannot_be_deleted(erin, conduct, published, now):
    acknowledge(erin, conduct, now)
    with pytest.raises(models.ProtectedError):
        published.delete()
    with pytest.raises(models.ProtectedError):
        conduct.delete()


def test_a_draft_may_change(hana, now):
    draft = drafted_guideline(hana, now)
    assert VersionText.objects.filter(version=draft).update(title="Another") == 2
    assert ClauseText.objects.filter(clause__version=draft).update(why="Another") == 8
