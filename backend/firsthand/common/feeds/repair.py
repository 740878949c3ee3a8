"""Makes of a feed's text what a strict parser can read, and refuses what no parser should see.

Everything here is one pass over the text, however hostile it is: no pattern may look further ahead than a bounded
window, and what is cut is cut at whole entries.
"""

import datetime as dt
import html
import re
from html.entities import html5

from firsthand.common.feeds.dates import moment_of
from firsthand.common.feeds.entries import FeedUnreadable

MAX_ENTRIES = 200
_MAX_TEXT = 3_000_000  # of entries, in characters; what lies beyond is left out at a whole entry
_JUNK_BEFORE = 100_000
_MAX_PREFIXES = 60
_MAX_ENTITIES = 300
_LONGEST_ENTITY = 64
_LONGEST_NAME = 1_000

_ROOT = re.compile(r"<(?P<prefix>[A-Za-z_][\w.-]{0,20}:)?(?P<name>rss|feed|rdf|channel)(?=[\s>/])", re.I)
_OPAQUE = re.compile(r"(<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z))", re.S)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]{0,500}(?:\[[^\]]{0,100000}\]\s{0,50})?>?", re.I)
_ANY_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.I)
_DECLARATION = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b([^>]{0,20000})>?", re.I)
_GENERAL = re.compile(r"""\s+([A-Za-z_][\w.-]{0,40})\s+(?:"([^"]*)"|'([^']*)')\s*""")
_REFERENCE = re.compile(r"&(?:#(?:(\d{1,8})|[xX]([0-9a-fA-F]{1,7}))|([A-Za-z_][\w.-]{0,40}));|&")
_STRAY = re.compile(r"<(?![A-Za-z_/!?])")
# Attributes of one tag are compared pairwise too. A tag this long carries a picture in itself, which we do not want.
_TAG = re.compile(r"<([A-Za-z_][\w:.-]{0,60})((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_LONGEST_TAG = 4_000
_PREFIX = re.compile(r"\bxmlns:([\w.-]{1,40})\s*=")
_KEPT = {"amp", "lt", "gt", "quot", "apos"}
# Never shown, and compared pairwise by the parser: two thousand of them would cost two million comparisons.
_UNUSED = re.compile(r"</?(?:[\w.-]{1,20}:)?(?:category|keywords|tags|subject|cloud)(?:\s[^<>]{0,2000})?/?>", re.I)
# The parser looks for a mail address in these with a pattern that is slow on long ones.
_NAMES = re.compile(
    r"<((?:[\w.-]{1,20}:)?(?:author|creator|managingeditor|webmaster|publisher|owner|contributor|name))\b", re.I
)
_ENTRY = re.compile(r"<((?:[A-Za-z_][\w.-]{0,20}:)?(?:item|entry))(?=[\s>/])", re.I)
_MOMENT = re.compile(r"<(?:\w+:)?(?:pubdate|date|published|updated|issued|modified)\b[^>]{0,200}>\s*([^<]{4,60})", re.I)


def repaired(text: str) -> str:
    """One well-formed document, as far as it can be: nothing before its root, no DTD, no entities but XML's own."""
    text = _FORBIDDEN.sub("", text)
    start = root_of(text)
    if start is None:
        raise FeedUnreadable("not_a_feed")
    head, body = text[: start.start()], text[start.start() :]
    entities = _entities_in("".join(_OPAQUE.split(head)[::2]))
    pieces = _OPAQUE.split(body)
    pieces[::2] = [_mended(piece, entities) for piece in pieces[::2]]
    # Comments and processing instructions say nothing to us; what remains at odd places is CDATA.
    pieces[1::2] = [_closed(piece) if piece.startswith("<![CDATA[") else "" for piece in pieces[1::2]]
    whole = _without_long_names("".join(pieces))
    _refuse_many_prefixes(whole)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{_cut(whole, start)}'


def root_of(text: str) -> re.Match[str] | None:
    """Where the feed begins, after whatever a server said before it."""
    plain = _OPAQUE.sub(lambda found: " " * len(found.group()), text[:_JUNK_BEFORE])
    return _ROOT.search(plain)


def _entities_in(head: str) -> dict[str, str]:
    """The short, plain ones of a DTD. One that reads files or is made of others is how a parser is blown up."""
    entities: dict[str, str] = {}
    for found in _DECLARATION.finditer(head):
        if not found.group().upper().startswith("<!ENTITY"):
            continue
        body = found.group(1)
        if body.lstrip().startswith("%"):
            continue  # names a DTD elsewhere, which nobody will fetch
        general = _GENERAL.fullmatch(body)
        value = (general.group(2) or general.group(3) or "") if general else "&"
        if general is None or len(value) > _LONGEST_ENTITY or _has_reference(value) or len(entities) >= _MAX_ENTITIES:
            raise FeedUnreadable("dangerous_xml")
        entities[general.group(1)] = html.unescape(value)
    return entities


def _has_reference(value: str) -> bool:
    return any(found.group(3) not in {None, *_KEPT} for found in _REFERENCE.finditer(value)) or "%" in value


def _mended(piece: str, entities: dict[str, str]) -> str:
    if "<!" in piece:
        if any(found.group().upper().startswith("<!ENTITY") for found in _DECLARATION.finditer(piece)):
            raise FeedUnreadable("dangerous_xml")  # a DTD after the root has begun was never well meant
        piece = _ANY_DOCTYPE.sub("", _DECLARATION.sub("", _DOCTYPE.sub("", piece, count=2)))
    piece = _REFERENCE.sub(lambda found: _reference(found, entities), piece)
    return _TAG.sub(_without_many_attributes, _UNUSED.sub("", _STRAY.sub("&lt;", piece)))


def _without_many_attributes(found: re.Match[str]) -> str:
    if len(found.group()) <= _LONGEST_TAG:
        return found.group()
    return f"<{found.group(1)}/>" if found.group(2).endswith("/") else f"<{found.group(1)}>"


def _reference(found: re.Match[str], entities: dict[str, str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if decimal or hexadecimal:
        numbered = html.unescape(f"&#{int(decimal) if decimal else int(hexadecimal, 16)};")
        return "" if numbered == "\ufffd" else _escaped(numbered)
    if name in _KEPT:
        return found.group()
    if name in entities:
        return _escaped(entities[name])
    if name and (char := html5.get(f"{name};")):
        return _escaped(char)
    return f"&amp;{found.group()[1:]}"


def _escaped(text: str) -> str:
    return html.escape(_FORBIDDEN.sub("", text))


def _closed(section: str) -> str:
    return section if section.endswith("]]>") else f"{section}]]>"


def _without_long_names(text: str) -> str:
    """Who is named in more than a thousand characters is not named."""
    pieces, done = [], 0
    for found in _NAMES.finditer(text):
        if found.start() < done:
            continue
        closing = text.find(f"</{found.group(1)}", found.end(), found.end() + _LONGEST_NAME)
        if closing == -1 and text.find("/>", found.end(), found.end() + 200) == -1:
            pieces.append(text[done : found.start()])
            pieces.append(f"<ignored{'' if text[found.end() : found.end() + 1] == '>' else ' '}")
            done = found.end()
    return "".join(pieces) + text[done:] if pieces else text


def _refuse_many_prefixes(text: str) -> None:
    if len({found.group(1) for found in _PREFIX.finditer(text)}) > _MAX_PREFIXES:
        raise FeedUnreadable("dangerous_xml")


def _cut(text: str, root: re.Match[str]) -> str:
    """At most so many whole entries, the newest ones; what the end of the text cut off is closed."""
    spans = _entries_in(text)
    if not spans:
        return text[:_MAX_TEXT]
    chosen = _newest(text, spans)
    after = text[spans[-1][1] :]
    unfinished = _ENTRY.search(after)
    if unfinished:
        after = ""  # the end of the text cut an entry in two
    closing = _closing(after, root)
    if len(chosen) == len(spans) and not unfinished:
        return f"{text}{closing}"
    entries = "".join(text[start:end] for start, end in chosen)
    return f"{text[: spans[0][0]]}{entries}{after}{closing}"


def _closing(after: str, root: re.Match[str]) -> str:
    """The end tags that are missing from what follows the last entry."""
    prefix, name = root.group("prefix") or "", root.group("name")
    wanted = [f"{prefix}{name}"]
    if name.lower() == "rss":
        wanted.insert(0, "channel")
    return "".join(f"</{tag}>" for tag in wanted if f"</{tag}".lower() not in after.lower())


def _entries_in(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    done = 0
    for found in _ENTRY.finditer(text):
        if found.start() < done:
            continue
        closing = text.find(f"</{found.group(1)}", found.end())
        end = text.find(">", closing) + 1
        if closing == -1 or not end:
            break
        done = end
        spans.append((found.start(), end))
    return spans


def _newest(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Feeds begin with the newest, except for those that end with it."""
    if len(spans) > MAX_ENTRIES:
        first, last = _moment_in(text, spans[0]), _moment_in(text, spans[-1])
        ends_with_newest = first is not None and last is not None and first < last
        spans = spans[-MAX_ENTRIES:] if ends_with_newest else spans[:MAX_ENTRIES]
    chosen: list[tuple[int, int]] = []
    size = 0
    for start, end in spans:
        size += end - start
        if size > _MAX_TEXT and chosen:
            break
        chosen.append((start, end))
    return chosen


def _moment_in(text: str, span: tuple[int, int]) -> dt.datetime | None:
    found = _MOMENT.search(text[span[0] : span[1]])
    return moment_of(found.group(1)) if found else None
