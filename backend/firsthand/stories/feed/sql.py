"""The feed's question to the database, put together from fixed pieces: values only ever travel as parameters.

By hand, because building and compiling the same query through the ORM cost more than running it (decision 0136). The
pieces mean the same on SQLite and PostgreSQL, but for the one in `_IN_AUDIENCE`.
"""

import datetime as dt
from typing import Any

from django.db import connection

from firsthand.common.access import Person
from firsthand.people.audiences import IDS_FOR_PERSON, person_params
from firsthand.stories.feed.asking import Asked
from firsthand.stories.search.sql import found_sql

# PostgreSQL would turn IN (SELECT …) into a join and give up walking the feed's index; an array it asks for once.
_IN_AUDIENCE = {
    "sqlite": "s.audience_id IN ({ids})",
    "postgresql": "s.audience_id = ANY(ARRAY({ids}))",
}

# What follows the first five is the same for all readers of one language; cards.py relies on the order.
_COLUMNS = """
SELECT {place}, s.published_at, s.id,
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
_FOUND = "JOIN ({found}) found ON found.story_id = s.id"
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
_BEHIND = "({place}, s.published_at, s.id) < (%s, %s, %s)"
_ORDER = "ORDER BY {place} DESC, s.published_at DESC, s.id DESC LIMIT %s"


def feed_sql(user: Person, asked: Asked, *, now: dt.datetime) -> tuple[str, list[Any]]:
    found, found_values = found_sql(asked.q) if asked.q.strip() else ("", [])
    place = "found.place" if found else "s.prominence"
    wanted, values = _wanted(user, asked, place)
    pieces = [_COLUMNS.format(place=place), _FROM, _FOUND.format(found=found) if found else "", _LIVE]
    pieces += [f"AND {condition}\n" for condition in wanted]
    pieces.append(_ORDER.format(place=place))
    moment = stored_moment(now)
    return "".join(pieces), [
        user.pk, user.pk, user.language, *found_values, moment, moment, *values, asked.limit + 1,
    ]  # fmt: skip


def _wanted(user: Person, asked: Asked, place: str) -> tuple[list[str], list[Any]]:
    parts: list[tuple[str, list[Any]]] = [
        (_IN_AUDIENCE[connection.vendor].format(ids=IDS_FOR_PERSON), person_params(user)),
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
    if after := asked.after:
        values = [after.prominence, stored_moment(after.published_at), after.id]
        parts.append((_BEHIND.format(place=place), values))
    return [condition for condition, _ in parts], [value for _, given in parts for value in given]


def stored_moment(moment: dt.datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


TOPICS = """
SELECT st.story_id, t.slug, t.names FROM "stories_story_topics" st JOIN stories_topic t ON t.id = st.topic_id
WHERE st.story_id IN ({marks}) ORDER BY t.slug
"""
