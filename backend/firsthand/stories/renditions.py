"""Which sizes a picture is made in: one table for our own screens, one for the networks, each with its source.

Pure. `make_renditions` makes what stands here, `pictures` knows where the files lie.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.common.images import Focus

# Our own pages: WebP reads everywhere, AVIF is a quarter smaller where it does. Widths fit phones and desktops, both
# with screens of one and of two dots to a pixel.
WIDTHS = {"w400": 400, "w800": 800, "w1200": 1_200, "w1600": 1_600}
AVIF_WIDTHS = {"a400": 400, "a800": 800, "a1200": 1_200, "a1600": 1_600}
FIRST = "w800"  # made during the upload
CARD = "card"

_GUIDE = "https://help.leadconnectorhq.com/support/solutions/articles/48001240003-social-planner-image-video-content-and-api-limitations"
_SIZES = "https://viralsolutions.net/up-to-date-social-media-cheat-sheet/"
_BLUESKY = "https://github.com/bluesky-social/bsky-docs/pull/417"
_WHATSAPP = "https://www.techcompare.app/open-graph-viewer/whatsapp-link-previews"
_PINTEREST = "https://www.ayrshare.com/docs/media-guidelines/pinterest"
_THREADS = "https://ayrshare.com/docs/media-guidelines/threads"
_X = "https://help.blotato.com/tips-and-tricks/social-platform-requirements"
_MASTODON = "https://docs.joinmastodon.org/user/posting/#media"


@dataclass(frozen=True, slots=True)
class NetworkSize:
    channel: str
    cut: str  # which of CUTS
    max_bytes: int
    source: str


# Width and height of each cut. What a channel shows of a link is its card; the others are for posting a picture itself.
CUTS = {
    CARD: (1_200, 630),
    "wide": (1_600, 900),
    "square": (1_080, 1_080),
    "portrait": (1_080, 1_350),
    "tall": (1_000, 1_500),
}
NETWORK_SIZES = (
    NetworkSize("linkedin", CARD, 8_000_000, _GUIDE),
    NetworkSize("linkedin", "square", 8_000_000, _GUIDE),
    NetworkSize("linkedin", "portrait", 8_000_000, _GUIDE),
    NetworkSize("x", CARD, 5_000_000, _X),
    NetworkSize("x", "wide", 5_000_000, _X),
    NetworkSize("facebook", CARD, 10_000_000, _SIZES),
    NetworkSize("facebook", "square", 10_000_000, _SIZES),
    NetworkSize("whatsapp", CARD, 300_000, _WHATSAPP),  # a larger one is not shown at all
    NetworkSize("bluesky", CARD, 1_000_000, _BLUESKY),
    NetworkSize("bluesky", "wide", 2_000_000, _BLUESKY),
    NetworkSize("mastodon", CARD, 16_000_000, _MASTODON),
    NetworkSize("mastodon", "wide", 16_000_000, _MASTODON),
    NetworkSize("instagram", "square", 8_000_000, _GUIDE),
    NetworkSize("instagram", "portrait", 8_000_000, _GUIDE),
    NetworkSize("threads", "portrait", 8_000_000, _THREADS),
    NetworkSize("pinterest", "tall", 20_000_000, _PINTEREST),
)
# One file serves every channel that wants the same cut, so it keeps to the strictest of their limits.
MAX_BYTES = {cut: min(size.max_bytes for size in NETWORK_SIZES if size.cut == cut) for cut in CUTS}
WANTED = (*WIDTHS, *CUTS, *AVIF_WIDTHS)


def file_name(name: str, focus: Focus) -> str:
    """Says everything that the content depends on beside the picture, because files are cached for ever."""
    if name in WIDTHS:
        return f"{name}.webp"
    if name in AVIF_WIDTHS:
        return f"{name}.avif"
    return f"{name}-{round(focus.x * 100)}-{round(focus.y * 100)}.jpg"


def made_among(paths: dict[str, str], folder: str, focus: Focus) -> Iterator[str]:
    """Names of what is wanted and there. A cut around an earlier focal point is not."""
    for name in WANTED:
        if paths.get(name) == f"{folder}/{file_name(name, focus)}":
            yield name
