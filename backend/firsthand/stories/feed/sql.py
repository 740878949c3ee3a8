"""The feed's question to the database, put together from fixed pieces: values only ever travel as parameters.

By hand, because building and compiling the same query through the ORM cost more than running it (decision 0136). The
pieces mean the same on SQLite and PostgreSQL; what differs stands in `Dialect`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import connection

from firsthand.common.access import Person
from firsthand.common.text import searchable
from firsthand.people.audiences import IDS_FOR_PERSON, person_params
from firsthand.stories.feed.asking import Asked

MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Dialect:
    # PostgreSQL would turn IN (SELECT …) into a join and give up walking the feed's index; an array it asks for once.
    in_audience: str
    holds: str


_DIALECTS = {
    "sqlite": Dialect("s.audience_id IN ({ids})", "instr({text}, %s) > 0"),
    "postgresql": Dialect("s.audience_id = ANY(ARRAY({ids}))", "strpos({text}, %s) > 0"),
}

# What follows the first five is the same for all readers of one language; cards.py relies on the order.
_COLUMNS = """
SELECT s.prominence, s.published_at, s.id,
    EXISTS (SELECT 1 FROM stories_savedstory m WHERE m.story_id = s.id AND m.user_id = %s),
    s.published_at > (SELECT k.seen_until FROM stories_feedmark k WHERE k.user_id = %s),
    s.slug, COALESCE(v.title, s.title), COALESCE(v.summary, s.summary), COALESCE(v.why_share, s.why_share),
    s.kind, COALESCE(v.language, s.language), s.expires_at, s.reading_minutes, s.pinned, s.featured, s.corrected_at,
    author.name, suggester.name, c.id, c.name,
    i.renditions, i.alt, i.placeholder, i.color, i.focal_x, i.focal_y
"""
# Left joins, so that the stories stay in front and come in the order of their index.
_FROM = """
FROM "stories_story" s
LEFT JOIN people_user author ON author.id = s.author_id
LEFT JOIN people_user suggester ON suggester.id = s.suggested_by_id
LEFT JOIN stories_campaign c ON c.id = s.campaign_id
LEFT JOIN stories_storyimage i ON i.id = s.image_id
LEFT JOIN stories_languageversion v ON v.story_id = s.id AND v.language = %s
"""
_LIVE = """
WHERE s.state = 'approved' AND s.retracted_at IS NULL AND s.published_at <= %s
AND (s.expires_at IS NULL OR s.expires_at > %s)
"""
_TOPIC = """EXISTS (SELECT 1 FROM stories_story_topics st
    WHERE st.story_id = s.id AND st.topic_id = (SELECT t.id FROM stories_topic t WHERE t.slug = %s))"""
_FOLLOWING = """EXISTS (SELECT 1 FROM stories_story_topics st
    JOIN stories_followedtopic f ON f.topic_id = st.topic_id WHERE st.story_id = s.id AND f.user_id = %s)"""
_SAVED = "EXISTS (SELECT 1 FROM stories_savedstory m WHERE m.story_id = s.id AND m.user_id = %s)"
_CHANNEL = "CAST(s.excluded_channels AS text) NOT LIKE %s"
_BEHIND = "(s.prominence, s.published_at, s.id) < (%s, %s, %s)"
_ORDER = "ORDER BY s.prominence DESC, s.published_at DESC, s.id DESC LIMIT %s"


def feed_sql(user: Person, asked: Asked, *, now: dt.datetime) -> tuple[str, list[Any]]:
    dialect = _DIALECTS[connection.vendor]
    wanted, values = _wanted(user, asked, dialect)
    sql = _COLUMNS + _FROM + _LIVE + "".join(f"AND {condition}\n" for condition in wanted) + _ORDER
    moment = stored_moment(now)
    return sql, [user.pk, user.pk, user.language, moment, moment, *values, asked.limit + 1]


def _wanted(user: Person, asked: Asked, dialect: Dialect) -> tuple[list[str], list[Any]]:
    parts: list[tuple[str, list[Any]]] = [
        (dialect.in_audience.format(ids=IDS_FOR_PERSON), person_params(user)),
    ]
    if asked.topic:
        parts.append((_TOPIC, [asked.topic]))
    if asked.following:
        parts.append((_FOLLOWING, [user.pk]))
    if asked.saved:
        parts.append((_SAVED, [user.pk]))
    if asked.channel:
        parts.append((_CHANNEL, [f'%"{asked.channel}"%']))
    if asked.campaign is not None:
        parts.append(("s.campaign_id = %s", [asked.campaign]))
    words = searchable(asked.q).split()[:MOST_WORDS]
    parts += [(dialect.holds.format(text="s.search_text"), [word]) for word in words]
    if place := asked.after:
        parts.append((_BEHIND, [place.prominence, stored_moment(place.published_at), place.id]))
    return [condition for condition, _ in parts], [value for _, given in parts for value in given]


def stored_moment(moment: dt.datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


TOPICS = """
SELECT st.story_id, t.slug, t.names FROM "stories_story_topics" st JOIN stories_topic t ON t.id = st.topic_id
WHERE st.story_id IN ({marks}) ORDER BY t.slug
"""
