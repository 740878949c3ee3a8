"""The pictures that a page offers for its card, most trusted first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from firsthand.stories.previews.addresses import absolute, is_relative
from firsthand.stories.previews.linked_data import LinkedData
from firsthand.stories.previews.markup import Markup
from firsthand.stories.previews.page import PageImage
from firsthand.stories.previews.words import line

_MAX = 10


@dataclass
class _Offer:
    url: str = ""
    secure_url: str = ""
    parts: dict[str, str] = field(default_factory=dict)


def page_images(markup: Markup, linked: LinkedData, base: str) -> tuple[PageImage, ...]:
    found: dict[str, PageImage] = {}
    for image in _all(markup, linked, base):
        if image.url and len(found) < _MAX:
            found.setdefault(image.url, image)
    return tuple(found.values())


def _all(markup: Markup, linked: LinkedData, base: str) -> Iterator[PageImage]:
    for offer in _offers(markup.metas, "og:image"):
        yield _image(offer.url or offer.secure_url, base, "og", offer.parts)
    for offer in _offers(markup.metas, "twitter:image"):
        yield _image(offer.url, base, "twitter", offer.parts)
    for entry in linked.images:
        yield _image(entry["url"], base, "json_ld", entry)
    for rel, attributes in markup.links:
        if "image_src" in rel:
            yield _image(attributes.get("href", ""), base, "link", {})
    for address in [markup.first("thumbnail", "image", "sailthru.image.full"), *markup.itemprop_images]:
        yield _image(address, base, "itemprop", {})


def _offers(metas: Iterable[tuple[str, str]], name: str) -> Iterator[_Offer]:
    """og:image begins a picture; og:image:width and the like belong to the one before. og:image:url is an og:image."""
    offer = _Offer()
    for known, content in metas:
        part = "url" if known == name else known[len(name) + 1 :] if known.startswith(f"{name}:") else ""
        if not part or not content.strip():
            continue
        if part in {"url", "src"}:
            if offer.url and offer.url.strip() != content.strip():
                yield offer
                offer = _Offer()
            offer.url = content
        elif part == "secure_url":
            offer.secure_url = offer.secure_url or content
        else:
            offer.parts.setdefault(part, content)
    if offer.url or offer.secure_url:
        yield offer


def _image(written: str, base: str, source: str, parts: dict[str, Any]) -> PageImage:
    return PageImage(
        url=absolute(base, written),
        width=_pixels(parts.get("width")),
        height=_pixels(parts.get("height")),
        alt=line(parts.get("alt"), at_most=500),
        source=source,
        was_relative=is_relative(written),
    )


def _pixels(value: Any) -> int | None:
    """ "1200", 1200, "1200px", {"value": 1200}"""
    if isinstance(value, dict):
        value = value.get("value")
    text = str(value).strip().removesuffix("px").strip() if isinstance(value, str | int | float) else ""
    digits = text.partition(".")[0]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 and int(digits) else None
