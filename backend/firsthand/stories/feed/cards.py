"""Feed rows as JSON. What a card says to everybody is made once per row: the row itself is the key, so a change of any
column, by whatever code, is another key, and nothing can be out of date."""

from functools import lru_cache
from typing import Any

import orjson

from firsthand.common.access import Person
from firsthand.common.api.json import dump
from firsthand.stories.cursors import Place
from firsthand.stories.feed.reading import Row, Topics, aware
from firsthand.stories.models.topic import name_in
from firsthand.stories.serializers.images import card_image

KEPT = 2_000  # rows with their cards, about four kilobytes each
_NO, _YES = b"false", b"true"


def cards_of(rows: list[Row], *, user: Person) -> bytes:
    """A JSON array."""
    may_share = _YES if user.can("stories.share") else _NO
    return b"[%b]" % b",".join(
        b'%b,"is_new":%b,"saved":%b,"abilities":{"share":%b}}'
        % (
            said_to_all(row.shown, row.topics, user.language),
            _YES if row.is_new else _NO,
            _YES if row.saved else _NO,
            may_share,
        )
        for row in rows
    )


@lru_cache(KEPT)
def said_to_all(shown: tuple[Any, ...], topics: Topics, language: str) -> bytes:
    """The card without what differs from one reader to the next, and without its closing brace."""
    (
        published_at, pk, slug, title, summary, why_share, kind, own_language, expires_at, reading_minutes, pinned,
        featured, corrected_at, author, suggester, campaign_id, campaign, *image,
    ) = shown  # fmt: skip
    card = {
        "id": pk,
        "slug": slug,
        "title": title,
        "summary": summary,
        "why_share": why_share,
        "kind": kind,
        "language": own_language,
        "topics": [{"slug": slug, "name": name_in(orjson.loads(names), language) or slug} for slug, names in topics],
        "image": _image(image),
        "author": {"name": author},
        "suggested_by": {"name": suggester} if suggester is not None else None,
        "campaign": {"id": campaign_id, "name": campaign} if campaign_id is not None else None,
        "published_at": aware(published_at),
        "expires_at": expires_at and aware(expires_at),
        "corrected_at": corrected_at and aware(corrected_at),
        "reading_minutes": reading_minutes,
        "pinned": bool(pinned),
        "featured": bool(featured),
    }
    return dump(card)[:-1]


def _image(columns: list[Any]) -> Any:
    renditions, *rest = columns
    names = ("alt", "placeholder", "color", "focal_x", "focal_y")
    row = {f"image__{name}": value for name, value in zip(names, rest, strict=True)}
    return card_image({**row, "image__renditions": orjson.loads(renditions) if renditions else None})


def next_cursor(rows: list[Row], limit: int) -> str | None:
    """Of the page after this one; `rows` holds one more than `limit` when there is one."""
    if len(rows) <= limit:
        return None
    last = rows[limit - 1]
    return Place(last.prominence, last.published_at, last.id).encode()
