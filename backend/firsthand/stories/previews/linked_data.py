"""JSON-LD as it is found in the wild: in comments, with trailing commas and raw line breaks, as graphs and as lists."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

# A string swallows what looks like a comment or a comma inside it; one that never ends takes the rest along.
_STRING = r'("(?:[^"\\]|\\.)*+(?:"|\Z))'
_LINE_COMMENT = re.compile(_STRING + r"|//[^\n]*+", re.DOTALL)
_BLOCK_COMMENT = re.compile(_STRING + r"|/\*.*?\*/", re.DOTALL)
_TRAILING = re.compile(_STRING + r"|,(?=\s*+[}\]])|;(?=\s*+\Z)", re.DOTALL)
_OPENINGS = ("<!--", "//<!--", "<![CDATA[", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */")
_CLOSINGS = ("-->", "//", "]]>", "/*]]>*/", "/* ]]> */", ";")
_MAX_COMMENTS = 50
_MAX_NODES = 3_000
_MAX_LENGTH = 500_000
ARTICLES = frozenset({
    "article", "newsarticle", "blogposting", "report", "techarticle", "scholarlyarticle",
    "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
    "reviewnewsarticle", "askpublicnewsarticle", "advertisercontentarticle", "satiricalarticle",
    "socialmediaposting", "discussionforumposting", "liveblogposting", "medicalscholarlyarticle", "posting",
})  # fmt: skip
_THINGS = frozenset({
    "product", "recipe", "event", "videoobject", "movie", "tvseries", "book", "course", "jobposting",
    "softwareapplication", "mobileapplication", "webapplication", "podcastepisode", "podcastseries",
    "musicalbum", "musicrecording", "dataset", "howto", "review", "musicevent", "businessevent",
    "educationevent", "creativework", "vehicle", "car", "place", "touristattraction", "faqpage", "qapage",
    "service", "tvepisode", "radioepisode", "audioobject", "visualartwork", "accommodation", "hotel",
    "restaurant",
})  # fmt: skip
_PAGES = frozenset(["webpage", "itempage", "aboutpage", "contactpage", "collectionpage", "profilepage", "checkoutpage"])


@dataclass(frozen=True, slots=True)
class LinkedData:
    title: str = ""
    description: str = ""
    images: tuple[dict[str, Any], ...] = ()  # url, width, height, alt
    site_name: str = ""
    published: str = ""
    author: str = ""
    language: str = ""
    type: str = ""


def read_linked_data(scripts: Iterable[str], *, url: str) -> LinkedData:
    nodes = [node for script in scripts for node in _top_level(_parsed(script))][:_MAX_NODES]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    main = _main(nodes, url)
    if main is None:
        return LinkedData()
    return LinkedData(
        title=_text(main.get("headline")) or _text(main.get("name")),
        description=_text(main.get("description")),
        images=tuple(_images(main, by_id)),
        site_name=_name(main.get("publisher"), by_id) or _name(main.get("isPartOf"), by_id, of="website"),
        published=_text(main.get("datePublished")) or _text(main.get("uploadDate")),
        author=_name(main.get("author"), by_id) or _name(main.get("creator"), by_id),
        language=_text(main.get("inLanguage")),
        type="article" if _types(main) & ARTICLES else next(iter(sorted(_types(main))), ""),
    )


def _parsed(script: str) -> Any:
    if len(script) > _MAX_LENGTH:
        return None
    for text in _attempts(script):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _attempts(script: str) -> Iterator[str]:
    yield script
    text = _unwrapped(script.replace("\ufeff", ""))
    yield text
    if "&quot;" in text:
        yield html.unescape(text)
    text = _without(_LINE_COMMENT, text)
    if text.count("/*") <= _MAX_COMMENTS:
        text = _without(_BLOCK_COMMENT, text)
    text = _without(_TRAILING, text)
    yield text
    yield "[" + re.sub(r"}\s*{", "},{", text) + "]"  # several objects without a list around them
    yield re.sub(r'\\(?!["\\/bfnrtu])', r"\\\\", text)


def _unwrapped(text: str) -> str:
    for _ in range(4):
        text = text.strip()
        for opening in _OPENINGS:
            text = text.removeprefix(opening)
        for closing in _CLOSINGS:
            text = text.removesuffix(closing)
    return text


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: found[1] or "", text)


def _top_level(data: Any) -> Iterator[dict[str, Any]]:
    """Nodes that may speak for the page; what hangs inside them speaks for something else."""
    waiting = [data]
    seen = 0
    while waiting and seen < _MAX_NODES:
        seen += 1
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = [*item[:_MAX_NODES], *waiting]
        elif isinstance(item, dict):
            yield item
            nested = [item.get("@graph"), item.get("mainEntity"), item.get("mainEntityOfPage")]
            waiting = [entry for entry in nested if isinstance(entry, (dict, list))] + waiting


def _main(nodes: list[dict[str, Any]], url: str) -> dict[str, Any] | None:
    articles = [node for node in nodes if _types(node) & ARTICLES]
    if articles:
        return next((node for node in articles if _is_about(node, url)), articles[0])
    things = [node for node in nodes if _types(node) & _THINGS]
    if len(things) == 1:
        return things[0]
    about = next((node for node in things if _is_about(node, url)), None)
    return about or next((node for node in nodes if _types(node) & _PAGES), None)


def _is_about(node: dict[str, Any], url: str) -> bool:
    of_page = node.get("mainEntityOfPage")
    named = [node.get("url"), node.get("@id"), of_page.get("@id") if isinstance(of_page, dict) else of_page]
    plain = _bare(url)
    return any(isinstance(name, str) and _bare(name) == plain for name in named)


def _bare(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url).partition("#")[0].partition("?")[0].rstrip("/").lower()


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return {name.rpartition("/")[2].rpartition(":")[2].lower() for name in names if isinstance(name, str)}


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    return value if isinstance(value, str) else ""


def _name(value: Any, by_id: dict[str, Any], *, of: str = "") -> str:
    for entry in value if isinstance(value, list) else [value]:
        node = _known(entry, by_id)
        if of and not (isinstance(node, dict) and of in _types(node)):
            continue
        if name := (_text(node.get("name")) if isinstance(node, dict) else _text(node)):
            return name
    return ""


def _known(entry: Any, by_id: dict[str, Any]) -> Any:
    """The node that is described elsewhere on the page and only named here."""
    name = entry.get("@id") if isinstance(entry, dict) else None
    return {**by_id.get(name, {}), **entry} if isinstance(name, str) else entry


def _images(node: dict[str, Any], by_id: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"):
        value = node.get(key)
        for entry in (value if isinstance(value, list) else [value])[:10]:
            yield from _image(entry, by_id)


def _image(entry: Any, by_id: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if isinstance(entry, str):
        yield {"url": entry}
    entry = _known(entry, by_id)
    if not isinstance(entry, dict):
        return
    url = _text(entry.get("url")) or _text(entry.get("contentUrl"))
    if url:
        yield {
            "url": url,
            "width": entry.get("width"),
            "height": entry.get("height"),
            "alt": _text(entry.get("caption")),
        }
