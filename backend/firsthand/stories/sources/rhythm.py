"""When a source is looked at again."""

import datetime as dt
from email.utils import parsedate_to_datetime

USUAL = dt.timedelta(hours=1)
_SHORTEST, LONGEST = dt.timedelta(minutes=15), dt.timedelta(days=1)


def pause_after(failures: int, *, asked: dt.timedelta | None = None) -> dt.timedelta:
    """Twice as long after each failure in a row, a day at most; never sooner than the website asked."""
    doubled: dt.timedelta = min(USUAL * (1 << min(failures - 1, 10)), LONGEST)
    return max(doubled, min(asked, LONGEST)) if asked else doubled


def asked_pause(retry_after: str, *, now: dt.datetime) -> dt.timedelta | None:
    """What "Retry-After: 120", or a date there, comes to."""
    given = retry_after.strip()
    if given.isascii() and given.isdigit():
        return max(dt.timedelta(seconds=min(int(given[:9]), LONGEST.total_seconds())), _SHORTEST)
    try:
        moment = parsedate_to_datetime(given)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return min(max(aware - now, _SHORTEST), LONGEST)
