"""What LinkedIn, Facebook, X and WhatsApp make of a page. Where the rules come from: docs/reference/previews.md.

No network promises any of this, and all of them change it without a word; lengths are where they were seen to cut.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from firsthand.stories.previews.findings import Findings, Picture

LARGE, SMALL, NONE = "large", "small", "none"


@dataclass(frozen=True, slots=True)
class Card:
    network: str
    layout: str  # large: picture across; small: a square beside the words; none: words alone
    title: str
    title_is_cut: bool
    description: str
    domain: str
    picture: Picture | None
    title_on_picture: bool = False


def cards_of(findings: Findings) -> list[Card]:
    return [make(findings) for make in (_linkedin, _facebook, _x, _whatsapp)]


def _linkedin(findings: Findings) -> Card:
    picture = _usable(findings.main_picture, at_least=(200, 200), megabytes=5)
    layout = _layout(picture, large=picture is not None and picture.width > 400)
    return _card("linkedin", findings, layout, picture, title=_og_title(findings), title_length=70)


def _facebook(findings: Findings) -> Card:
    picture = _usable(findings.main_picture, at_least=(200, 200), megabytes=8)
    layout = _layout(picture, large=picture is not None and picture.width >= 600 and picture.height >= 315)
    words = findings.page.description
    return _card("facebook", findings, layout, picture, title=_og_title(findings), title_length=80, description=words)


def _x(findings: Findings) -> Card:
    tags = findings.page.tags
    wants_large = tags.get("twitter:card", "").lower() in {"summary_large_image", "player"}
    picture = _usable(findings.x_picture, at_least=(300, 157) if wants_large else (144, 144), megabytes=5)
    layout = _layout(picture, large=wants_large)
    title = tags.get("twitter:title") or findings.page.title
    on_picture = layout == LARGE
    words = "" if on_picture else tags.get("twitter:description") or findings.page.description
    return _card(
        "x", findings, layout, picture, title=title, title_length=70, description=words, title_on_picture=on_picture
    )


def _whatsapp(findings: Findings) -> Card:
    picture = _usable(findings.main_picture, at_least=(100, 100), megabytes=0.6)
    layout = _layout(picture, large=picture is not None and picture.width >= 300 and 1 < picture.ratio <= 4)
    words = findings.page.description
    return _card("whatsapp", findings, layout, picture, title=_og_title(findings), title_length=65, description=words)


def _card(
    network: str,
    findings: Findings,
    layout: str,
    picture: Picture | None,
    *,
    title: str,
    title_length: int,
    description: str = "",
    title_on_picture: bool = False,
) -> Card:
    title = title or domain_of(findings.page.url)
    return Card(
        network=network,
        layout=layout,
        title=cut(title, title_length),
        title_is_cut=len(title) > title_length,
        description=cut(description, 110 if network == "facebook" else 155),
        domain=domain_of(findings.page.og_url or findings.page.url),
        picture=picture,
        title_on_picture=title_on_picture,
    )


def _og_title(findings: Findings) -> str:
    return findings.page.tags.get("og:title") or findings.page.title


def _usable(picture: Picture | None, *, at_least: tuple[int, int], megabytes: float) -> Picture | None:
    if picture is None or not picture.is_there or picture.bytes > megabytes * 1_000_000:
        return None
    return picture if picture.width >= at_least[0] and picture.height >= at_least[1] else None


def _layout(picture: Picture | None, *, large: bool) -> str:
    if picture is None:
        return NONE
    return LARGE if large else SMALL


def cut(text: str, length: int) -> str:
    """At a word's end where one is near."""
    if len(text) <= length:
        return text
    short = text[: length - 1]
    at_word = short.rpartition(" ")[0]
    return f"{(at_word if len(at_word) > length * 0.7 else short).rstrip(' ,;:–—-')}…"


def domain_of(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
