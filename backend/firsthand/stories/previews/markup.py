"""The parts of a page that speak about it, in the order in which they stand."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_DRAWING = {"svg", "symbol", "g", "defs", "math"}
_MAX_TAGS = 3_000


@dataclass(frozen=True, slots=True)
class Markup:
    metas: list[tuple[str, str]] = field(default_factory=list)  # (name in small letters, content)
    http_equiv: dict[str, str] = field(default_factory=dict)
    links: list[tuple[frozenset[str], dict[str, str]]] = field(default_factory=list)  # (rel, attributes)
    linked_data: list[str] = field(default_factory=list)
    title: str = ""
    heading: str = ""
    base: str = ""
    language: str = ""
    itemprop_images: list[str] = field(default_factory=list)
    time: str = ""
    has_password: bool = False

    def first(self, *names: str) -> str:
        """Of the first of these names that says anything."""
        for name in names:
            for known, content in self.metas:
                if known == name and content.strip():
                    return content
        return ""


def read_markup(text: str) -> Markup:
    tree = LexborHTMLParser(text)
    markup = Markup(
        title=_title(tree),
        heading=_heading(tree),
        base=_attribute(tree, "base[href]", "href"),
        language=(_attribute(tree, "html", "lang") or _attribute(tree, "html", "xml:lang")).strip(),
        linked_data=[node.text() for node in tree.css("script") if _is_linked_data(node)][:50],
        itemprop_images=_itemprop_images(tree),
        time=_attribute(tree, "time[datetime]", "datetime"),
        has_password=tree.css_first('input[type="password" i]') is not None,
    )
    for node in tree.css("meta")[:_MAX_TAGS]:
        _add_meta(markup, _attributes(node))
    for node in tree.css("link[rel]")[:_MAX_TAGS]:
        attributes = _attributes(node)
        markup.links.append((frozenset(attributes["rel"].lower().split()), attributes))
    return markup


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name.lower(): value or "" for name, value in node.attributes.items()}


def _add_meta(markup: Markup, attributes: dict[str, str]) -> None:
    content = attributes.get("content") or attributes.get("value") or ""
    if "http-equiv" in attributes:
        markup.http_equiv.setdefault(attributes["http-equiv"].strip().lower(), content)
    for kind in ("property", "name", "itemprop"):
        for name in attributes.get(kind, "").lower().split():
            markup.metas.append((f"itemprop:{name}" if kind == "itemprop" else name, content))


def _is_linked_data(node: LexborNode) -> bool:
    return (node.attributes.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json"


def _title(tree: LexborHTMLParser) -> str:
    titles = [node for node in tree.css("title")[:100] if not _inside_drawing(node)]
    return next((text for node in titles if (text := node.text()).strip()), "")


def _inside_drawing(node: LexborNode) -> bool:
    parent = node.parent
    return parent is not None and parent.tag in _DRAWING


def _heading(tree: LexborHTMLParser) -> str:
    for node in tree.css("h1")[:20]:
        text = node.text()
        if text.strip():
            return text
        alt = next((image.attributes.get("alt") for image in node.css("img[alt]")), "")
        if alt:
            return alt
    return ""


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get(name) or "") if node is not None else ""


def _itemprop_images(tree: LexborHTMLParser) -> list[str]:
    found = []
    for node in tree.css('[itemprop~="image"]')[:20]:
        attributes = _attributes(node)
        found.append(attributes.get("content") or attributes.get("src") or attributes.get("href") or "")
    return [address for address in found if address]
