import datetime as dt

import pytest
from django.core import mail

from backend.factories.guidelines import drafted_guideline, new_version, published_guideline
from backend.support.queries import queries
from firsthand.guidelines.actions import announce
from firsthand.guidelines.actions.announce import announce_version
from firsthand.guidelines.actions.edit import edit_draft
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.content import Cover
from firsthand.guidelines.tasks import announce as announce_task
from firsthand.jobs.models import Job
from firsthand.notifications.actions.deliver import deliver_message
from firsthand.notifications.models import Delivery
from firsthand.people.actions.deactivate import deactivate_person
from firsthand.people.audiences import AudienceRule


def told(kind: str = "guidelines.published") -> list[str]:
    return sorted(Delivery.objects.filter(kind=kind).values_list("person__name", flat=True))


def mail_to(person, now):
    mail.outbox.clear()
    deliver_message(delivery_id=Delivery.objects.filter(person=person).latest("pk").pk, now=now)
    return mail.outbox[0]


def test_everybody_in_the_audience_hears_of_it(person, erin, hana, ada, now):
    person("Bram", country="BE")
    gone = person("Gone")
    deactivate_person(actor=ada, person=gone, now=now)
    guideline = published_guideline(hana, now, audience=AudienceRule(countries=frozenset({"NL"})))
    announce_version(version_id=guideline.versions.get().pk, after=0, now=now)
    assert told() == ["Ada", "Erin", "Hana"]


def test_batch_after_batch_and_nobody_twice(monkeypatch, person, hana, now):
    monkeypatch.setattr(announce, "BATCH", 2)
    people = [person(f"Colleague {number}") for number in range(4)]
    version = published_guideline(hana, now).versions.get()
    Job.objects.all().delete()
    announce_version(version_id=version.pk, after=0, now=now)
    asked = []
    while job := Job.objects.filter(name="guidelines.announce").first():
        asked.append(job.kwargs["after"])
        job.delete()
        announce_task(**job.kwargs)
    assert told() == sorted(["Hana", *(one.name for one in people)])
    assert len(asked) == 2


def test_a_crash_in_the_middle_tells_nobody_yet(monkeypatch, person, hana, now):
    person("Colleague")
    version = published_guideline(hana, now).versions.get()

    def crash(*_, **__):
        raise RuntimeError("out of memory")

    monkeypatch.setattr(announce, "BATCH", 1)
    monkeypatch.setattr(announce, "enqueue", crash)
    with pytest.raises(RuntimeError):
        announce_version(version_id=version.pk, after=0, now=now)
    assert told() == []


def test_what_a_first_version_says(erin, hana, conduct, now):
    announce_version(version_id=conduct.versions.get().pk, after=0, now=now)
    message = mail_to(erin, now)
    assert message.subject == "Please read: Conduct (en)"
    assert f"/guidelines/{conduct.pk}" in message.body
    assert "4 December 2026" in message.body
    assert "What changed" not in message.body


def test_what_a_later_version_says(erin, hana, conduct, now):
    version = new_version(hana, conduct, now, effective_at=now + dt.timedelta(days=3))
    announce_version(version_id=version.pk, after=0, now=now)
    message = mail_to(erin, now)
    assert message.subject == "Please read again: Conduct (en)"
    assert "What is new in 2." in message.body
    assert "23 November 2026" in message.body


def test_better_words_ask_nothing(erin, hana, conduct, now):
    version = new_version(hana, conduct, now, change_class="clarifying")
    announce_version(version_id=version.pk, after=0, now=now)
    message = mail_to(erin, now)
    assert "need not confirm" in message.body
    assert "before" not in message.body


def test_hana_hears_of_it_in_dutch(hana, conduct, now):
    announce_version(version_id=conduct.versions.get().pk, after=0, now=now)
    message = mail_to(hana, now)
    assert "Conduct (nl)" in message.subject
    assert "4 december 2026" in message.body


def test_markup_in_a_title_stays_as_it_is_in_a_plain_mail(erin, hana, now):
    version = drafted_guideline(hana, now)
    edit_draft(actor=hana, version=version, texts={"en": Cover("<b>You & me</b>", "Read.")}, now=now)
    publish_version(actor=hana, version=version, change_class="material", summary={}, now=now)
    announce_version(version_id=version.pk, after=0, now=now)
    assert mail_to(erin, now).subject == "Please read: <b>You & me</b>"


@pytest.mark.parametrize("size", [1, 50])
def test_the_texts_are_read_once_per_batch(person, hana, conduct, now, size):
    for number in range(size):
        person(f"Colleague {number}")
    with queries() as named:
        announce_version(version_id=conduct.versions.get().pk, after=0, now=now)
    assert [name for name in named if name.startswith("guidelines_")] == [
        "guidelines_version",
        "guidelines_version",
        "guidelines_versiontext",
    ]
