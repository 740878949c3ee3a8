import re
from collections.abc import Mapping

from firsthand.stories.previews.addresses import absolute, is_relative
from firsthand.stories.previews.bounds import manageable
from firsthand.stories.previews.charsets import decode
from firsthand.stories.previews.files import file_preview, looks_like_file
from firsthand.stories.previews.linked_data import LinkedData, read_linked_data
from firsthand.stories.previews.markup import Markup, read_markup
from firsthand.stories.previews.page import PagePreview
from firsthand.stories.previews.pictures import page_images
from firsthand.stories.previews.walls import asks_to_sign_in
from firsthand.stories.previews.words import line, paragraph

_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
_LINK_HEADER = re.compile(r"<([^>]{1,2000})>([^<]*)")
_SOON = 10
_KEPT_TAGS = ("og:", "twitter:", "description", "fb:", "article:", "robots")


def read_page(
    body: bytes,
    *,
    url: str,
    content_type: str = "text/html",
    charset: str | None = None,
    headers: Mapping[str, str] | None = None,
    truncated: bool = False,
) -> PagePreview:
    """`url` is where the redirects ended; `charset` and `headers` are those of the answer. Never fails: what a page
    does not say stays empty."""
    named = {name.lower(): value for name, value in (headers or {}).items()}
    if looks_like_file(body, content_type):
        return file_preview(body, url=url, content_type=content_type, headers=named)
    decoded = decode(body, charset)
    text, cut = manageable(decoded.text.replace("\x00", ""))
    markup = read_markup(text)
    base = absolute(url, markup.base) or url
    linked = read_linked_data(markup.linked_data, url=url)
    return _preview(
        markup,
        linked,
        named,
        base=base,
        url=url,
        charset=decoded.charset,
        charset_problem=decoded.problem,
        was_cut=cut or truncated,
    )


def _preview(
    markup: Markup,
    linked: LinkedData,
    headers: Mapping[str, str],
    *,
    base: str,
    url: str,
    charset: str,
    charset_problem: str,
    was_cut: bool,
) -> PagePreview:
    canonical_link, og_url = _canonical_link(markup, headers, base), absolute(base, markup.first("og:url"))
    title = _title(markup, linked)
    return PagePreview(
        url=url,
        title=title,
        description=_description(markup, linked),
        images=page_images(markup, linked, base),
        canonical=canonical_link or og_url or url,
        canonical_link=canonical_link,
        og_url=og_url,
        site_name=line(markup.first("og:site_name", "application-name") or linked.site_name, at_most=200),
        locale=line(markup.first("og:locale"), at_most=20),
        language=_language(markup, linked, headers),
        type=line(markup.first("og:type") or linked.type, at_most=60).lower(),
        published=_published(markup, linked),
        author=_author(markup, linked),
        oembed=_oembed(markup, base),
        refresh=_refresh(markup, base),
        noindex=_noindex(markup, headers),
        asks_to_sign_in=asks_to_sign_in(url=url, title=title, has_password=markup.has_password),
        charset=charset,
        charset_problem=charset_problem,
        was_cut=was_cut,
        relative=_relative(markup),
        tags=_tags(markup),
    )


def _title(markup: Markup, linked: LinkedData) -> str:
    offers = (
        *_values(markup, "og:title", "twitter:title"),
        linked.title,
        markup.title,
        markup.first("title", "dc.title", "dcterms.title", "itemprop:headline", "itemprop:name"),
        markup.heading,
    )
    return next((text for offer in offers if (text := line(offer, at_most=500))), "")


def _description(markup: Markup, linked: LinkedData) -> str:
    plain = ("description", "itemprop:description", "dc.description", "dcterms.description", "dcterms.abstract")
    offers = (
        *_values(markup, "og:description", "twitter:description"),
        linked.description,
        *_values(markup, *plain),
    )
    return next((text for offer in offers if (text := paragraph(offer))), "")


def _values(markup: Markup, *names: str) -> list[str]:
    return [content for name in names for known, content in markup.metas if known == name]


def _canonical_link(markup: Markup, headers: Mapping[str, str], base: str) -> str:
    for rel, attributes in markup.links:
        if "canonical" in rel and (address := absolute(base, attributes.get("href"))):
            return address
    for target, rest in _LINK_HEADER.findall(headers.get("link", "")[:8_000]):
        if re.search(r"\brel\s*=\s*\"?[^\";,]*\bcanonical\b", rest, re.IGNORECASE):
            return absolute(base, target)
    return ""


def _language(markup: Markup, linked: LinkedData, headers: Mapping[str, str]) -> str:
    offers = (
        markup.language,
        markup.http_equiv.get("content-language", ""),
        headers.get("content-language", ""),
        markup.first("og:locale", "language", "dc.language"),
        linked.language,
    )
    for offer in offers:
        found = re.match(r"\s*([a-zA-Z]{2,3})(?:[-_,\s]|$)", offer)
        if found:
            return found[1].lower()
    return ""


def _published(markup: Markup, linked: LinkedData) -> str:
    names = (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "itemprop:datepublished",
        "date",
        "dc.date",
    )
    parsely = ("parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "dcterms.created", "dcterms.date")
    offer = markup.first(*names[:3]) or linked.published or markup.first(*names[3:], *parsely) or markup.time
    return line(offer, at_most=60)


def _author(markup: Markup, linked: LinkedData) -> str:
    offers = (markup.first("author"), linked.author, markup.first("article:author", "parsely-author", "dc.creator"))
    return next((text for offer in offers if (text := line(offer, at_most=200)) and "://" not in text), "")


def _oembed(markup: Markup, base: str) -> str:
    kinds = {"application/json+oembed", "text/json+oembed", "text/xml+oembed", "application/xml+oembed"}
    links = [attributes for _, attributes in markup.links if attributes.get("type", "").strip().lower() in kinds]
    links.sort(key=lambda attributes: "xml" in attributes["type"])
    return next((address for link in links if (address := absolute(base, link.get("href")))), "")


def _refresh(markup: Markup, base: str) -> str:
    found = _REFRESH.match(markup.http_equiv.get("refresh", ""))
    return absolute(base, found[2]) if found and len(found[1]) < 4 and int(found[1]) <= _SOON else ""


def _noindex(markup: Markup, headers: Mapping[str, str]) -> bool:
    rules = [content for name, content in markup.metas if name in {"robots", "googlebot"}]
    # A header may speak to one robot alone: "otherbot: noindex".
    rules += [rule for rule in headers.get("x-robots-tag", "").split(",") if ":" not in rule]
    return any(word in {"noindex", "none"} for rule in rules for word in re.split(r"[\s,]+", rule.lower()))


def _relative(markup: Markup) -> tuple[str, ...]:
    wanted = {"og:image", "og:image:url", "og:image:secure_url", "og:url", "twitter:image", "twitter:image:src"}
    names = [name for name, content in markup.metas if name in wanted and content.strip() and is_relative(content)]
    return tuple(dict.fromkeys(names))


def _tags(markup: Markup) -> dict[str, str]:
    tags = {"html:title": line(markup.title, at_most=500), "h1": line(markup.heading, at_most=500)}
    for name, content in markup.metas:
        if name.startswith(_KEPT_TAGS) and len(tags) < 100 and (text := line(content, at_most=2_000)):
            tags.setdefault(name[:60], text)
    return {name: text for name, text in tags.items() if text}
