"""Rows to measure on, written straight into a database of the benchmark's own."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection

from firsthand.links.actions.mint import mint_link
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import Audience, Team, User
from firsthand.stories.models import Story, StoryImage, Topic
from firsthand.stories.pictures import WIDTHS

TEAMS, PEOPLE, TOPICS, IMAGES, LINKS = 24, 200, 10, 40, 500
_random = random.Random(7)  # noqa: S311  the same world every time
_WORDS = (
    "the",
    "night",
    "train",
    "runs",
    "again",
    "from",
    "Utrecht",
    "to",
    "Vienna",
    "and",
    "wakes",
    "people",
    "rested",
)


@dataclass(frozen=True)
class World:
    sessions: list[str]
    codes: list[str]


def build(now: dt.datetime, *, stories: int, audiences: int) -> World:
    teams = Team.objects.bulk_create(Team(name=f"Team {n}", slug=f"team-{n}") for n in range(TEAMS))
    people = User.objects.bulk_create(_person(n, teams) for n in range(PEOPLE))
    images = StoryImage.objects.bulk_create(_image(n, people[0], now) for n in range(IMAGES))
    topics = Topic.objects.bulk_create(Topic(slug=f"topic-{n}", names={"en": f"Topic {n}"}) for n in range(TOPICS))
    meant_for = _audiences(teams, audiences)
    told = Story.objects.bulk_create(_story(n, _audience_of(n, meant_for), people, images, now) for n in range(stories))
    joined = Story.topics.through
    joined._default_manager.bulk_create(
        joined(story_id=story.pk, topic_id=topic.pk) for story in told for topic in _random.sample(topics, 2)
    )
    links = [
        mint_link(target_url=f"https://example.com/stories/{n}?utm_source=linkedin", now=now) for n in range(LINKS)
    ]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return World(sessions=[_sign_in(person) for person in people], codes=[link.code for link in links])


def _person(number: int, teams: list[Team]) -> User:
    return User(
        email=f"person{number}@firsthand.example",
        name=f"Person {number}",
        team=teams[number % TEAMS],
        country=("NL", "BE", "DE")[number % 3],
        language=("en", "nl")[number % 2],
        joined_on=dt.date(2026, 1, 1),
        password="!",  # noqa: S106  nobody signs in with one
    )


def _audiences(teams: list[Team], number: int) -> list[Audience]:
    """One is everyone; the others are three teams, or three teams of one country and language."""
    rules = [AudienceRule(everyone=True)] + [_rule(n, teams) for n in range(1, number)]
    return [keep_audience(rule=rule) for rule in rules]


def _audience_of(number: int, audiences: list[Audience]) -> Audience:
    """A fifth of the stories is for everyone, the rest takes its turn."""
    return audiences[0] if number % 5 == 0 else audiences[1 + number % (len(audiences) - 1)]


def _rule(number: int, teams: list[Team]) -> AudienceRule:
    chosen = frozenset(team.pk for team in _random.sample(teams, 3))
    if number % 2:
        return AudienceRule(teams=chosen)
    countries = frozenset({_random.choice(("NL", "BE", "DE"))})
    return AudienceRule(countries=countries, languages=frozenset({_random.choice(("en", "nl"))}), teams=chosen)


def _image(number: int, owner: User, now: dt.datetime) -> StoryImage:
    renditions = {
        name: {"path": f"stories/{number}/{name}.webp", "width": width, "height": width // 2, "bytes": 40_000}
        for name, width in WIDTHS.items()
    }
    return StoryImage(
        sha256=f"{number:064d}",
        source=f"{number}/source.webp",
        width=1600,
        height=800,
        alt=_sentence(8),
        renditions=renditions,
        state="ready",
        color="#336699",
        placeholder="data:image/webp;base64," + "A" * 200,
        uploaded_by=owner,
        created_at=now,
    )


def _story(number: int, audience: Audience, people: list[User], images: list[StoryImage], now: dt.datetime) -> Story:
    published_at = now - dt.timedelta(hours=number + 1)
    title = _sentence(7)
    copy = dict.fromkeys(("title", "summary", "why_share", "kind", "url", "body", "language"), "")
    return Story(
        slug=f"story-{number}",
        title=title,
        summary=_sentence(25),
        why_share=_sentence(12),
        kind=Story.Kind.LINK,
        url=f"https://example.com/stories/{number}",
        language="en",
        state=Story.State.APPROVED,
        author=people[0],
        last_editor=people[0],
        approved_by=people[1],
        approved_at=published_at,
        published_at=published_at,
        approved_copy={**copy, "title": title},
        audience=audience,
        image=images[number % IMAGES],
        reading_minutes=number % 5 or None,
        pinned=number == 3,
        created_at=published_at,
        updated_at=published_at,
    )


def _sentence(length: int) -> str:
    return " ".join(_random.choice(_WORDS) for _ in range(length)).capitalize()


def _sign_in(person: User) -> str:
    """A session as signing in makes one, without its pages and rate limits."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    key: str = session.session_key
    return key
