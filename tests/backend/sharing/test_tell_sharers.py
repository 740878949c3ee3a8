"""Everybody who shared something that turned out wrong hears of it: once, with their own share and ready words."""

import datetime as dt

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.factories.stories import page_story
from firsthand.jobs.models import Job
from firsthand.links.actions.mint import mint_link
from firsthand.notifications.actions.deliver import deliver_message
from firsthand.notifications.models import Delivery
from firsthand.people.models import User
from firsthand.sharing.actions.tell_sharers import BATCH, tell_sharers
from firsthand.sharing.actions.undo import undo_share
from firsthand.sharing.models import Share
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.retract import retract_story
from firsthand.stories.models import Correction, Story

TEXTS = {"en": "I got this wrong: it is Amersfoort.", "nl": "Ik had dit fout: het is Amersfoort."}
NOTE = PublicNote("We wrote Utrecht.", "It is Amersfoort.", TEXTS)


def tell(correction: Correction, now: dt.datetime) -> None:
    """All batches, as the worker would."""
    after = 0
    while True:
        tell_sharers(correction_id=correction.pk, after=after, now=now)
        following = Job.objects.filter(name="sharing.tell_sharers", kwargs__after__gt=after).first()
        if following is None:
            return
        after = following.kwargs["after"]


@pytest.fixture
def corrected(anna, now):
    def correct(story: Story) -> Correction:
        correct_story(actor=anna, story=story, version=story.version, note=NOTE, url="https://example.org/new", now=now)
        return Correction.objects.get()

    return correct


@pytest.fixture
def mails():
    def send(kind: str = "sharing.corrected") -> list:
        for delivery in Delivery.objects.filter(kind=kind):
            deliver_message(delivery_id=delivery.pk, now=delivery.created_at)
        return mail.outbox

    return send


def test_correcting_asks_for_it_in_the_same_transaction(shared, story, corrected):
    shared(story)
    correction = corrected(story)
    job = Job.objects.get(name="sharing.tell_sharers")
    assert job.kwargs == {"correction_id": correction.pk, "after": 0}


def test_the_mail_holds_their_share_and_the_text(shared, story, corrected, mails, erin, now):
    share = shared(story, channel="linkedin", text="See you in Utrecht!")
    Share.objects.update(state="confirmed", confirmed_at=now, post_url="https://www.linkedin.com/posts/erin")
    tell(corrected(story), now)
    (message,) = mails()
    assert message.to == [f"Erin <{erin.email}>"]
    assert message.subject == f"Corrected: “{story.title}”, which you shared"
    for part in (
        "We wrote Utrecht.",
        "It is Amersfoort.",
        "LinkedIn, 20 November 2026",
        "See you in Utrecht!",
        "https://www.linkedin.com/posts/erin",
        share.link.address,
        TEXTS["en"],
        f"/p/{story.slug}",
    ):
        assert part in message.body, part
    assert TEXTS["nl"] not in message.body


def test_one_mail_for_each_person_however_often_they_shared(shared, story, corrected, mails, mark, now):
    shared(story, channel="linkedin", text="First")
    shared(story, channel="x", text="Second")
    shared(story, channel="x", text="Mine", user=mark)
    tell(corrected(story), now)
    bodies = {message.to[0].partition(" ")[0]: message.body for message in mails()}
    assert len(bodies) == len(mail.outbox) == 2
    assert ["First" in bodies["Erin"], "Second" in bodies["Erin"], "Mine" in bodies["Erin"]] == [True, True, False]


def test_in_their_language(shared, story, corrected, mails, erin, now):
    erin.language = "nl"
    erin.save(update_fields=["language"])
    shared(story, language="nl")
    tell(corrected(story), now)
    (message,) = mails()
    assert message.subject.startswith("Gecorrigeerd:")
    assert TEXTS["nl"] in message.body
    assert "20 november 2026" in message.body


def test_where_there_is_no_text_in_it_the_storys_own_serves(shared, story, anna, mails, now):
    shared(story, language="nl")
    note = NOTE._replace(sharing_texts={"en": TEXTS["en"]})
    correct_story(actor=anna, story=story, version=story.version, note=note, now=now)
    tell(Correction.objects.get(), now)
    assert TEXTS["en"] in mails()[0].body


def test_a_retraction_says_so(shared, story, anna, mails, now):
    shared(story)
    retract_story(actor=anna, story=story, version=story.version, note=NOTE, now=now)
    tell(Correction.objects.get(), now)
    assert mails("sharing.retracted")[0].subject.startswith("Retracted:")


def test_nobody_can_switch_it_off(api, erin):
    kinds = api(erin).get("/api/v1/me/notifications/").json()["kinds"]
    assert {kind["name"]: kind["essential"] for kind in kinds if kind["name"].startswith("sharing.")} == {
        "sharing.corrected": True,
        "sharing.retracted": True,
    }


class TestWhoDoesNotHear:
    def test_who_left(self, shared, story, corrected, erin, now):
        shared(story)
        User.objects.filter(pk=erin.pk).update(is_active=False, left_on=now.date())
        tell(corrected(story), now)
        assert not Delivery.objects.filter(kind="sharing.corrected").exists()

    def test_who_took_it_back(self, shared, story, corrected, erin, now):
        undo_share(actor=erin, share=shared(story), now=now)
        tell(corrected(story), now)
        assert not Delivery.objects.filter(kind="sharing.corrected").exists()

    def test_who_shared_something_else_or_after_it(self, shared, live, story, corrected, later, mark, now):
        shared(live(title="Another"))
        correction = corrected(story)
        later(hours=1)
        shared(story, user=mark)
        tell(correction, now)
        assert not Delivery.objects.filter(kind="sharing.corrected").exists()

    def test_whose_name_was_erased(self, shared, story, corrected, now):
        shared(story)
        Share.objects.update(user=None)
        tell(corrected(story), now)
        assert not Delivery.objects.filter(kind="sharing.corrected").exists()


class TestAThousand:
    PEOPLE = 1_000

    @pytest.fixture
    def crowded(self, mark, anna, person, now) -> Correction:
        story = page_story(mark, anna, now - dt.timedelta(days=1))
        people = User.objects.bulk_create(
            User(email=f"c{number}@example.org", name=f"C {number}", language="en", country="NL", joined_on=now)
            for number in range(self.PEOPLE)
        )
        for somebody in people:
            link = mint_link(target_url="https://example.org", now=now)
            Share.objects.create(
                user=somebody, story=story, link=link, channel="x", language="en", text="Hi", opened_at=now
            )
        correct_story(actor=anna, story=story, version=story.version, note=NOTE, body="New.", now=now)
        return Correction.objects.get()

    def test_hear_once_each_in_batches_that_read_no_more_for_more_people(self, crowded, now):
        reads, after = [], 0
        for _batch in range(self.PEOPLE // BATCH + 1):
            with CaptureQueriesContext(
                connection,
            ) as captured:
                tell_sharers(correction_id=crowded.pk, after=after, now=now)
            reads.append(sum(query["sql"].startswith("SELECT") for query in captured))
            following = Job.objects.filter(name="sharing.tell_sharers", kwargs__after__gt=after).first()
            after = following.kwargs["after"] if following else 10**9
        told = Delivery.objects.filter(kind="sharing.corrected").values_list("person", flat=True)
        assert len(told) == len(set(told)) == self.PEOPLE
        assert max(reads) <= 3, reads

    def test_a_second_run_of_a_batch_that_failed_tells_nobody_twice(self, crowded, now, monkeypatch):
        def fail(*_args, **_kwargs):
            raise RuntimeError

        monkeypatch.setattr("firsthand.sharing.actions.tell_sharers.enqueue", fail)
        with pytest.raises(RuntimeError):
            tell_sharers(correction_id=crowded.pk, after=0, now=now)
        assert not Delivery.objects.filter(kind="sharing.corrected").exists()
