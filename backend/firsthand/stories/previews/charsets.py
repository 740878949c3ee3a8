"""From bytes to text. A declaration is believed unless the bytes themselves say otherwise.

Order: byte order mark, HTTP header, <meta>, XML declaration, valid UTF-8, guess. Bytes that are valid UTF-8 with
letters beyond ASCII are taken for UTF-8 whatever was declared: by chance that does not happen.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from firsthand.stories.previews.labels import BY_LANGUAGE, codec_for

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PRESCAN = 65_536  # browsers look at 1,024 bytes first and start anew when a later <meta> says otherwise
_META = re.compile(rb"<meta\b[^>]{0,1000}?charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([a-z0-9_:.-]{1,40})", re.IGNORECASE)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([a-z]{2})", re.IGNORECASE)
_MULTIBYTE = re.compile("[^\x00-\x7f\ufffd]")
# What comes out when one Asian charset is read as another: private use and half-width letters.
_ODD = re.compile("[\ufffd\ue000-\uf8ff\uff61-\uff9f]")
_DEFAULT = "cp1252"
# Central European charsets are left out: without a language they are mistaken for the far more common cp1252.
_GUESSES = ["cp1252", "cp1251", "koi8_r", "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1253"]


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    charset: str
    # "": as declared; else wrong_charset (bytes say otherwise), no_charset (guessed), broken_characters
    problem: str = ""


def decode(body: bytes, declared: str | None = None) -> Decoded:
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], codec)
    silent = _utf16_without_mark(body)
    if silent:
        return _decoded(body, silent)
    says = _declarations(body, declared)
    utf8 = _as_utf8(body)
    if utf8 is not None:
        return _utf8(utf8, says)
    for codec in says:
        if codec != "utf-8" and _fits(body, codec):
            return _decoded(body, codec, "wrong_charset" if says[0] == "utf-8" else "")
    if says and (says[0] != "utf-8" or _mostly_utf8(body)):
        return _decoded(body, says[0], "broken_characters")
    return _decoded(body, _guess(body), "wrong_charset" if says else "no_charset")


def _declarations(body: bytes, declared: str | None) -> list[str]:
    """As codecs, most trusted first. A <meta> that could be read cannot be in UTF-16."""
    head = _without_comments(body[:_PRESCAN])
    meta, xml = _META.search(head), _XML.match(body)
    inside = [codec_for(found[1].decode("ascii")) for found in (meta, xml) if found]
    plain = ["utf-8" if codec and codec.startswith("utf-16") else codec for codec in inside]
    return [codec for codec in (codec_for(declared), *plain) if codec]


def _without_comments(head: bytes) -> bytes:
    kept, position = [], 0
    while (start := head.find(b"<!--", position)) >= 0:
        kept.append(head[position:start])
        end = head.find(b"-->", start + 4)
        if end < 0:
            return b"".join(kept)
        position = end + 3
    return b"".join([*kept, head[position:]])


def _as_utf8(body: bytes) -> str | None:
    """Also when the last character was cut off with the page."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body, final=False)
    except UnicodeDecodeError:
        return None


def _utf8(text: str, says: list[str]) -> Decoded:
    if text.isascii():
        # Only escape sequences make ASCII bytes mean something else.
        if says[:1] == ["iso2022_jp"]:
            return _decoded(text.encode(), "iso2022_jp")
        return Decoded(text, "utf-8" if not says else _name(says[0]))
    if says and says[0] != "utf-8":
        return Decoded(text, "utf-8", "wrong_charset")
    return Decoded(text, "utf-8", "" if says else "no_charset")


def _fits(body: bytes, codec: str) -> bool:
    """The few bytes that a charset leaves empty are no proof against it; many are."""
    text = body.decode(codec, "replace")
    return text.count("\ufffd") <= len(_MULTIBYTE.findall(text)) // 20 + 1


def _mostly_utf8(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    return len(_MULTIBYTE.findall(text)) >= text.count("\ufffd")


def _guess(body: bytes) -> str:
    language = _LANGUAGE.search(body[:_PRESCAN])
    usual = BY_LANGUAGE.get(language[1].decode().lower(), ()) if language else ()
    if fitting := [codec for codec in usual if _fits(body, codec)]:
        return min(fitting, key=lambda codec: len(_ODD.findall(body.decode(codec, "replace"))))
    if _mostly_utf8(body):
        return "utf-8"
    sample = b" ".join(re.findall(rb"[^<>\x00-\x20]*[\x80-\xff][^<>\x00-\x1f]*", body[:300_000]))[:6_000]
    best = from_bytes(sample, cp_isolation=_GUESSES, preemptive_behaviour=False).best() if len(sample) > 24 else None
    return best.encoding if best else _DEFAULT


def _utf16_without_mark(body: bytes) -> str:
    start = body[:64]
    if len(start) < 8 or start.count(0) * 3 < len(start):
        return ""
    return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"


def _decoded(body: bytes, codec: str, problem: str = "") -> Decoded:
    return Decoded(body.decode(codec, "replace"), _name(codec), problem)


_NAMES = {
    "cp932": "shift_jis",
    "cp949": "euc-kr",
    "cp866": "ibm866",
    "cp874": "windows-874",
    "big5hkscs": "big5",
    "mac_roman": "macintosh",
    "mac_cyrillic": "x-mac-cyrillic",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
}


def _name(codec: str) -> str:
    """As browsers call it."""
    name = _NAMES.get(codec) or re.sub(r"^cp(125\d)$", r"windows-\1", codec)
    return name.replace("iso8859_", "iso-8859-").replace("_", "-") if name != "shift_jis" else name
