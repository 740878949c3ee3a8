"""Bytes to text. What the header and the document say about the charset is a hint; the bytes decide."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Wide encodings without a mark show by their zero bytes. What begins is a "<" or a "{".
_WIDE = (
    (re.compile(rb"\s*[<{]\x00\x00\x00"), "utf-32-le"),
    (re.compile(rb"\x00\x00\x00[<{]"), "utf-32-be"),
    (re.compile(rb"(?:\s\x00)*[<{]\x00[^\x00]\x00"), "utf-16-le"),
    (re.compile(rb"(?:\x00\s)*\x00[<{]\x00[^\x00]"), "utf-16-be"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([A-Za-z0-9_.:\-]{2,40})\s*["']""", re.I)
_LOOKED_AT = 4_096
# As browsers do: who says Latin 1 means Windows.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Python knows "encodings" that are no such thing, as rot13 and zip, and UTF-7, which hides markup.
_KNOWN = frozenset(
    ["utf-8", "cp1252", "cp1254", "cp874", "gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"]
    + ["koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp1250", "cp1251", "cp1253"]
    + ["cp1255", "cp1256", "cp1257", "cp1258"]
    + [f"cp{page}" for page in (437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869)]
    + [f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)]
)


def to_text(data: bytes, *, charset: str | None = None) -> str:
    """Never fails. A byte that fits nothing becomes the character that a Windows program would have meant."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding)
    for pattern, encoding in _WIDE:
        if pattern.match(data[:64]):
            return _decode(data, encoding)
    stated = [known for name in (_declared_in(data), charset) if (known := _known(name))]
    if _is_utf8(data) and not (b"\x1b" in data and "iso2022_jp" in stated):
        return _decode(data, "utf-8")
    return _first_that_fits(data, stated)


def _first_that_fits(data: bytes, stated: list[str]) -> str:
    others = [encoding for encoding in stated if encoding != "utf-8"]
    # UTF-8 with a few bytes out of place is likelier than text whose every accent is two wrong letters.
    if "utf-8" in stated and (not others or _mostly_utf8(data)):
        return _decode(data, "utf-8")
    for encoding in others:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _decode(data, others[0] if others else "utf-8")


def _decode(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "windows" if encoding == "utf-8" else "replace").lstrip("\ufeff")


def _declared_in(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_LOOKED_AT])
    return found.group(1).decode("ascii") if found else None


def _known(name: str | None) -> str | None:
    try:
        encoding = codecs.lookup((name or "").strip(" \"'").lower()).name
    except (LookupError, ValueError, UnicodeError):
        return None
    encoding = _MEANT.get(encoding, encoding)
    return encoding if encoding in _KNOWN else None


def _is_utf8(data: bytes) -> bool:
    """A character that the end of the bytes cuts in two is no objection."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text[:200_000] if char > "\x7f" and char != "\ufffd")
    return right > 2 * wrong


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows", _as_windows)
