"""A company with figures: people in teams, stories, shares and clicks on chosen days, counted on request."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest

from firsthand.common.days import start_of
from firsthand.insights.rollups import roll_up
from firsthand.links.actions.mint import mint_link
from firsthand.links.models import DailyClicks
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import Team, User
from firsthand.sharing.models import Share
from firsthand.stories.models import Story

TODAY = dt.date(2026, 11, 20)


@dataclass
class Company:
    person: Callable[..., User]
    now: dt.datetime
    staff: dict[str, list[User]] = field(default_factory=dict)

    def team(self, name: str, people: int, **fields) -> Team:
        team = Team.objects.create(name=name, slug=name.lower())
        self.staff[name] = [self.person(f"{name} {number}", team=team, **fields) for number in range(people)]
        return team

    def story(self, title: str, rule: AudienceRule | None = None) -> Story:
        author = User.objects.first() or self.person("Mark", roles=("editor",))
        return Story.objects.create(
            slug=title.lower().replace(" ", "-"), title=title, language="en", author=author, last_editor=author,
            audience=keep_audience(rule=rule or AudienceRule(everyone=True)),
            created_at=self.now, updated_at=self.now,
        )  # fmt: skip

    def share(
        self, user: User, story: Story, *, on: dt.date, channel: str = "linkedin", confirmed: dt.date | None = None,
        undone: bool = False, clicks: Iterable[tuple[dt.date, int, int]] = (),
    ) -> Share:  # fmt: skip
        """clicks: (day, human, machine)"""
        link = mint_link(target_url="https://firsthand.example/", now=self.now)
        state = "undone" if undone else "confirmed" if confirmed else "opened"
        share = Share.objects.create(
            user=user, team_id=user.team_id, story=story, link=link, channel=channel, language="en", state=state,
            opened_at=_noon(on), confirmed_at=_noon(confirmed) if confirmed else None,
            undone_at=self.now if undone else None,
        )  # fmt: skip
        DailyClicks.objects.bulk_create(
            DailyClicks(link=link, day=day, human=human, machine=machine, first_human_at=_noon(day) if human else None)
            for day, human, machine in clicks
        )
        return share

    def count(self, first: dt.date, last: dt.date = TODAY) -> None:
        for number in range((last - first).days + 1):
            roll_up(first + dt.timedelta(days=number), now=self.now)


def _noon(day: dt.date) -> dt.datetime:
    return start_of(day) + dt.timedelta(hours=12)


@pytest.fixture
def company(db, person, now) -> Company:
    return Company(person, now)


@pytest.fixture
def days() -> Callable[[int], dt.date]:
    """days(0) is today, days(3) three days ago."""
    return lambda ago: TODAY - dt.timedelta(days=ago)
