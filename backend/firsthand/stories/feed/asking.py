from dataclasses import dataclass

from firsthand.stories.cursors import Place

PAGE = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of the feed; every part narrows it further."""

    topic: str = ""
    channel: str = ""
    campaign: int | None = None
    q: str = ""
    saved: bool = False
    following: bool = False
    after: Place | None = None
    limit: int = PAGE
