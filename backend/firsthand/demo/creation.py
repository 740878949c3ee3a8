"""The whole demo world, from nothing: drawn, played through the product's own actions, and counted."""

import datetime as dt
import logging
import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from firsthand.common.days import day_of, days_between
from firsthand.demo.acts.company import Company
from firsthand.demo.acts.guidelines import Conduct
from firsthand.demo.acts.ideas import Ideas
from firsthand.demo.acts.newsroom import Newsroom
from firsthand.demo.acts.planning import Planning
from firsthand.demo.acts.sharing import Sharing
from firsthand.demo.acts.wire import Wire
from firsthand.demo.library import Written, written_stories
from firsthand.demo.pictures import draw
from firsthand.demo.rhythm import Rhythm
from firsthand.demo.timeline import Timeline
from firsthand.demo.world import PEOPLE, Colleague
from firsthand.insights.rollups import roll_up
from firsthand.jobs import leases
from firsthand.jobs.execution import perform
from firsthand.jobs.models import Job
from firsthand.people.models import User

DAYS = 92
CHANGE_AGO = 12
IDEAS_AGO = 4
Tell = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Plan:
    now: dt.datetime
    scale: float = 1.0
    seed: int = 1

    @property
    def start(self) -> dt.datetime:
        return self.now - dt.timedelta(days=DAYS)


def create_world(plan: Plan, tell: Tell) -> None:
    """All or nothing, apart from pictures' files, which are named by content and may lie about."""
    stories = written_stories()
    pictures = _drawn([scene for written in stories for scene in _scenes_of(written)], tell)
    with transaction.atomic():
        Play(plan, stories, pictures).play(tell)
    _work_off(plan.now, tell)
    days = days_between(day_of(plan.start), day_of(plan.now))
    for number, day in enumerate(days):
        tell("Counting days", number / len(days))
        roll_up(day, now=plan.now)


def _scenes_of(written: Written) -> list[str]:
    return [written.picture, *(scene for scene, _ in written.pictures), *written.document]


def _drawn(wanted: list[str], tell: Tell) -> dict[str, bytes]:
    """Pillow lets go of the interpreter's lock while it fills and blurs, so threads help."""
    pictures: dict[str, bytes] = {}
    names = list(dict.fromkeys(wanted))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, picture in zip(names, pool.map(draw, names), strict=True):
            pictures[name] = picture
            tell("Drawing pictures", len(pictures) / len(names))
    return pictures


class Play:
    def __init__(self, plan: Plan, stories: list[Written], pictures: dict[str, bytes]) -> None:
        self.plan, self.stories = plan, stories
        self.chance = random.Random(plan.seed)  # noqa: S311  a story that is told the same each time
        self.rhythm = Rhythm(self.chance)
        self.timeline = Timeline(plan.now)
        self.company = Company()
        self.conduct = Conduct(self.company)
        self.ideas = Ideas(self.company)
        self.newsroom = Newsroom(self.company, pictures, plan.now)
        self.wire = Wire(self.company, self.newsroom, plan.now)
        self.sharing = Sharing(self.company, self.timeline, self.chance, plan.scale)

    def play(self, tell: Tell) -> None:
        start = self.plan.start
        self.timeline.at(start, self.company.found)
        self.timeline.at(start + dt.timedelta(hours=1), self._begin)
        for colleague in PEOPLE:
            self._plan_coming_and_going(colleague)
        for written in self.stories:
            self._plan_story(written)
        self._plan_feeds()
        planning = Planning(self.company, self.newsroom, self.plan.now)
        self.timeline.at(self.plan.now - dt.timedelta(minutes=30), planning.play)
        self.timeline.at(self._ago(IDEAS_AGO), self.ideas.bring)
        length = self.plan.now - start
        self.timeline.play(lambda moment: tell("Playing three months", (moment - start) / length))

    def _plan_feeds(self) -> None:
        self.timeline.at(self.plan.now - dt.timedelta(days=8), self.wire.subscribe)
        self.timeline.at(self.plan.now - dt.timedelta(days=3, hours=5), self.wire.break_off)
        self.timeline.at(self.plan.now - dt.timedelta(minutes=25), self.wire.look_again)

    def _plan_coming_and_going(self, colleague: Colleague) -> None:
        if colleague.joins is not None:
            self.timeline.at(self._ago(colleague.joins), lambda now: self._welcome(colleague, now))
        if colleague.leaves is not None:
            self.timeline.at(self._ago(colleague.leaves), lambda now: self.company.say_goodbye(colleague, now))

    def _ago(self, days: int) -> dt.datetime:
        return self.rhythm.at_work(day_of(self.plan.now - dt.timedelta(days=days)))

    def _begin(self, now: dt.datetime) -> None:
        self.newsroom.name_topics(now)
        self.conduct.adopt(now)
        for person in self.company.people.values():
            self._ask(person, now, eager=5.0, refuse=0.06)
        self.timeline.at(self._ago(CHANGE_AGO), self._change)

    def _change(self, now: dt.datetime) -> None:
        """Erin has not come round to it: whoever looks through her eyes sees what asking looks like."""
        self.conduct.change(now)
        for person in self.company.people.values():
            if person != self.company.member("erin"):
                self._ask(person, now, eager=3.0, refuse=0.12)

    def _ask(self, person: User, now: dt.datetime, *, eager: float, refuse: float) -> None:
        """The cast does what is asked; of the others a few put it off for good."""
        in_cast = person.has_usable_password()
        if self.chance.random() < refuse and not in_cast:
            return
        days = min(self.chance.expovariate(1 / eager), 1.0 if in_cast else 60.0)
        moment = max(self.rhythm.at_work(day_of(now + dt.timedelta(days=days))), now + dt.timedelta(hours=2))
        self.timeline.at(moment, lambda later: self.conduct.acknowledge(person, later))

    def _welcome(self, colleague: Colleague, now: dt.datetime) -> None:
        self.company.welcome(colleague, now)
        self._ask(self.company.people[colleague.name], now, eager=2.0, refuse=0.0)

    def _plan_story(self, written: Written) -> None:
        approved = self._publication(written)
        drafted = approved - dt.timedelta(days=1, hours=self.chance.uniform(2, 5))
        submitted = approved - dt.timedelta(hours=self.chance.uniform(1, 3))
        self.timeline.at(drafted, lambda now: self.newsroom.write(written, now))
        if written.state != "draft":
            self.timeline.at(submitted, lambda now: self.newsroom.submit(written, now))
        if written.state == "sent_back":
            self.timeline.at(approved, lambda now: self.newsroom.send_back(written, now))
        if written.state == "approved":
            self.timeline.at(approved, lambda now: self._publish(written, now))

    def _publication(self, written: Written) -> dt.datetime:
        """A planned story was approved yesterday; the others when they came out, never later than an hour ago."""
        wanted = self._ago(max(written.days_ago, 1))
        return min(wanted, self.plan.now - dt.timedelta(hours=1))

    def _publish(self, written: Written, now: dt.datetime) -> None:
        self.newsroom.approve(written, now)
        self.sharing.spread(written, self.newsroom.stories[written.name])
        if written.repair:
            # Erin is among those who hear of it, so that whoever looks through her eyes sees what that is like.
            self.sharing.pass_on(written, self.newsroom.stories[written.name], by=self.company.member("erin"))
            self.timeline.at(self._ago(written.repair.days_ago), lambda now: self.newsroom.repair(written, now))


# The worker makes the other sizes of pictures when the product runs; one size of each is there already.
_LEFT_TO_THE_WORKER = ("stories.make_renditions",)


def _work_off(now: dt.datetime, tell: Tell) -> None:
    """The jobs that all this asked for. Mail of three months is written to nobody."""
    # The jobs ask for others as they run, which are due a moment later.
    soon = now + dt.timedelta(hours=1)
    worker, log = leases.this_worker(), logging.getLogger("firsthand.jobs")
    level, done = log.level, 0
    log.setLevel(logging.WARNING)
    try:
        with _mail_to_nobody():
            while job := _next_job(worker, soon):
                perform(job, clock=lambda: soon)
                done += 1
                tell("Sending, resizing", min(done / 500, 1.0))
    finally:
        log.setLevel(level)


def _next_job(worker: str, now: dt.datetime) -> Job | None:
    due = Job.objects.filter(leases.claimable(now)).exclude(name__in=_LEFT_TO_THE_WORKER).order_by("run_at", "id")
    job_id = due.values_list("pk", flat=True).first()
    return leases.claim(job_id=job_id, worker=worker, now=now) if job_id else None


@contextmanager
def _mail_to_nobody() -> Iterator[None]:
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = backend
