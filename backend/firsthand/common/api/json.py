"""JSON by orjson: several times faster than the standard library on long lists."""

import math
from collections.abc import Mapping
from typing import Any

import orjson
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer

_MAX_DEPTH = 20


class Renderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(
        self, data: Any, accepted_media_type: str | None = None, context: Mapping[str, Any] | None = None
    ) -> bytes:
        return b"" if data is None else dump(data)


class Parser(BaseParser):
    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        try:
            data = orjson.loads(stream.read())
        except (orjson.JSONDecodeError, UnicodeDecodeError) as error:
            raise ParseError(_("This is not valid JSON.")) from error
        if _too_deep(data) or _has_nul(data):
            raise ParseError(_("This JSON has characters or a depth that we do not accept."))
        return data


def dump(data: Any) -> bytes:
    return orjson.dumps(data, default=_plain, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_UTC_Z)


def _plain(value: Any) -> Any:
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return str(value)


def _too_deep(data: Any, depth: int = 0) -> bool:
    if depth > _MAX_DEPTH:
        return True
    children = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(_too_deep(child, depth + 1) for child in children)


def _has_nul(data: Any) -> bool:
    """PostgreSQL cannot store the NUL character; refusing it here keeps both databases alike."""
    if isinstance(data, str):
        return "\x00" in data
    if isinstance(data, dict):
        return any(_has_nul(key) or _has_nul(value) for key, value in data.items())
    return isinstance(data, list) and any(_has_nul(item) for item in data)
