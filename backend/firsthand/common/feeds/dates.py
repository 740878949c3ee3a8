"""Moments as feeds write them: RFC 822, ISO 8601, and what people make of those in four languages."""

import datetime as dt
import re

_LONGEST = 80
# Before there were feeds: the zero of some clock, not a date.
_EARLIEST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januari janvier januar janv enero gennaio",
            "feb february februari fevrier februar fevr fev febrero febbraio",
            "mar march maart mrt mars marz maerz marzo",
            "apr april avril avr abril aprile",
            "may mei mai mayo maggio",
            "jun june juni juin junio giugno",
            "jul july juli juillet juil julio luglio",
            "aug august augustus aout agosto",
            "sep sept september septembre septiembre settembre",
            "oct okt october oktober octobre octubre ottobre",
            "nov november novembre noviembre",
            "dec dez december dezember decembre dic diciembre dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "ist": 330,
    "cet": 60, "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip
_ACCENTS = str.maketrans("áàâäéèêëíîïóôöúûüç", "aaaaeeeeiiiooouuuc")
_ISO = re.compile(r"(\d{4})-?(\d\d)(?:-?(\d\d))?(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})(?!\d)")
_LOOSE_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_WEEK = re.compile(r"(\d{4})-?w(\d\d)(?:-?([1-7]))?(?!\d)")
_ORDINAL = re.compile(r"(\d{4})-(\d{3})(?!\d)")
_YEAR = re.compile(r"\d{4}$")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+|of\s+)?([a-z]{3,10})\.?,?[\s-]+(?:de\s+)?"
    r"(\d{4}|\d\d)(?![\d:])"
)
_MONTH_DAY = re.compile(r"\b([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_ASCTIME = re.compile(r"\b([a-z]{3})\s+(\d{1,2})\s+\d\d?:.*\b(\d{4})$")
_CLOCK = re.compile(
    r"(?:^|[\st,])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?|t(\d\d)(\d\d)(\d\d)?(?!\d)"
)
_OFFSET = re.compile(r"([+-])\s?(\d{1,2})(?::?(\d\d))?(?=$|[\s(])")
_UNIX = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?")


def moment_of(text: str, *, latest: dt.datetime | None = None) -> dt.datetime | None:
    """None for what is no date, and for what cannot be one: before 1990, or after `latest`."""
    words = " ".join(text.lower().translate(_ACCENTS).split())[:_LONGEST]
    try:
        moment = _read(words)
    except (ValueError, OverflowError):
        return None
    if moment is None or moment < _EARLIEST or (latest and moment > latest):
        return None
    return moment


def _read(words: str) -> dt.datetime | None:
    if unix := _UNIX.fullmatch(words):
        return dt.datetime.fromtimestamp(int(unix.group(1)), dt.UTC)
    found = _day_of(words)
    if found is None:
        return None
    day, rest = found
    hour, minute, second, rest = _clock_of(rest)
    moment = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    return moment + dt.timedelta(hours=hour, minutes=minute - _offset_of(rest), seconds=second)


def _day_of(words: str) -> tuple[dt.date, str] | None:
    """The day, and the words without it."""
    for pattern, read in _SHAPES:
        found = pattern.search(words) if pattern in _ANYWHERE else pattern.match(words)
        if found and (day := read(found)):
            rest = words if pattern is _ASCTIME else f"{words[: found.start()]} {words[found.end() :]}"
            return day, rest
    return None


def _year_month_day(found: re.Match[str]) -> dt.date:
    year, month, day = found.groups()
    return dt.date(int(year), int(month), int(day or 1))


def _ordinal(found: re.Match[str]) -> dt.date:
    return dt.datetime.strptime(found.group(), "%Y-%j").replace(tzinfo=dt.UTC).date()


def _week(found: re.Match[str]) -> dt.date:
    return dt.date.fromisocalendar(int(found.group(1)), int(found.group(2)), int(found.group(3) or 1))


def _day_first(found: re.Match[str]) -> dt.date:
    """As in most of the world, unless the second number can only be a day."""
    first, second, year = int(found.group(1)), int(found.group(2)), _full(found.group(3))
    return dt.date(year, first, second) if second > 12 else dt.date(year, second, first)


def _named(day: str, month: str, year: str) -> dt.date | None:
    number = _MONTHS.get(month) or _MONTHS.get(month[:3])
    return dt.date(_full(year), number, int(day)) if number else None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)


_SHAPES = (
    (_WEEK, _week),
    (_ORDINAL, _ordinal),
    (_ISO, _year_month_day),
    (_LOOSE_ISO, _year_month_day),
    (_YEAR_FIRST, _year_month_day),
    (_YEAR, lambda found: dt.date(int(found.group()), 1, 1)),
    (_DAY_MONTH, lambda found: _named(*found.groups())),
    (_MONTH_DAY, lambda found: _named(found.group(2), found.group(1), found.group(3))),
    (_ASCTIME, lambda found: _named(found.group(2), found.group(1), found.group(3))),
    (_NUMBERS, _day_first),
)
_ANYWHERE = {_DAY_MONTH, _MONTH_DAY, _ASCTIME, _NUMBERS}


def _clock_of(words: str) -> tuple[int, int, int, str]:
    """24:00 is the next day's beginning, and a leap second the next minute's: adding to the day does both."""
    found = _CLOCK.search(words)
    if found is None:
        return 0, 0, 0, words
    hour, minute, second = (int(found.group(at) or found.group(at + 4) or 0) for at in (1, 2, 3))
    half = (found.group(4) or "")[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError("no such time")
    return hour, minute, second, words[found.end() :]


def _offset_of(words: str) -> int:
    """Minutes ahead of UTC. A zone that nobody knows is taken for UTC, as is none."""
    words = words.strip()
    if found := _OFFSET.search(words):
        sign, hours, minutes = found.groups()
        offset = int(hours) * 60 + int(minutes or 0)
        return (-offset if sign == "-" else offset) if offset <= 14 * 60 else 0
    names = re.findall(r"[a-z]+", words)
    return next((_ZONES[name] for name in names if name in _ZONES), 0)
