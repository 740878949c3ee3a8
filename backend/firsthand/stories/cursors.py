"""A place in the feed, as an address can carry it."""

import base64
import binascii
import datetime as dt
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError


class BadCursor(DomainError):
    code = "invalid_cursor"
    message = _("This page address is not complete. Start again from the first page.")
    param = "cursor"


@dataclass(frozen=True, slots=True)
class Place:
    prominence: int
    published_at: dt.datetime
    id: int

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Place":
        return cls(row["prominence"], row["published_at"], row["id"])

    def encode(self) -> str:
        plain = orjson.dumps([self.prominence, self.published_at.isoformat(), self.id])
        return base64.urlsafe_b64encode(plain).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str) -> "Place":
        try:
            plain = base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4))
            prominence, published_at, pk = orjson.loads(plain)
            moment = dt.datetime.fromisoformat(published_at)
        except (ValueError, TypeError, binascii.Error) as error:
            raise BadCursor from error
        whole = type(prominence) is int and type(pk) is int and abs(prominence) < 100 and abs(pk) < 1 << 63
        if not whole or moment.tzinfo is None:
            raise BadCursor
        return cls(prominence, moment, pk)
