import datetime as dt
from collections.abc import Callable

import pytest

from firsthand.links.actions.mint import mint_link
from firsthand.links.models import TrackedLink

TARGET = "https://example.com/roof?ref=a"


@pytest.fixture
def minted(db, now) -> Callable[..., TrackedLink]:
    """minted("https://…"): made an hour ago, so that nobody is too soon."""

    def make(target_url: str = TARGET, *, made_at: dt.datetime | None = None) -> TrackedLink:
        return mint_link(target_url=target_url, now=made_at or now - dt.timedelta(hours=1))

    return make
