"""HTML to plain text: what a feed calls a title or a summary, as one line that holds no markup."""

import html
import re

import nh3

from firsthand.common.text import clean_line

# Of a very long text, its beginning says enough; the limit also bounds what hostile markup can cost.
_READ_OF_HTML = 60_000
_SILENT = {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title", "figcaption"}
_BLOCK = re.compile(
    r"<(?=/?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|section|figure|hr|pre|dd|dt)\b)", re.I
)
# In a title, or in text that says it is plain, only these are taken for markup. The rest may be what it is about.
_MARKUP = (
    r"(?:a|abbr|acronym|b|big|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p"
    r"|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|wbr)"
)
_UNKNOWN_MARKUP = re.compile(rf"<(?!/?{_MARKUP}(?:\s|/?>))", re.I)
_KNOWN_MARKUP = re.compile(rf"</?{_MARKUP}(?:\s|/?>)", re.I)
_CLOSED = re.compile(rf"</{_MARKUP}\s*>|<(?:br|p)\s*/?>", re.I)
_SCRIPTS = re.compile(r"<(script|style|iframe|object)\b[^>]*+>.*?</\1\s*>", re.I | re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.I)
# What programs append to a summary about themselves.
_BOILERPLATE = re.compile(
    r"\s*(?:The post .{1,300} (?:first )?appeared (?:first )?on .{1,200}"
    r"|(?:Het bericht|Bericht) .{1,300} (?:verscheen (?:eerst|voor het eerst)) op .{1,200}"
    r"|Der Beitrag .{1,300} erschien zuerst auf .{1,200}"
    r"|(?:Continue reading|Read more|Lees (?:verder|meer)|Weiterlesen|Lire la suite)\b.{0,200})$",
)
_CUT_MARK = re.compile(r"(?:\s*(?:\[\s*(?:\.{3}|…)\s*\]|\.{3}|…)){1,4}\s*$")


def text_of_html(source: str) -> str:
    """The words of it, blocks apart. Scripts, styles and what a browser would not show are left out."""
    text = unescaped(_stripped(source[:_READ_OF_HTML]))
    return clean_line(_stripped(text) if _CLOSED.search(text) else text)


def text_of_plain(source: str) -> str:
    """For text that says it is plain, or might be either: known markup goes, "<video>" stays, "&amp;amp;" is mended."""
    text = unescaped(_without_known_markup(source[:_READ_OF_HTML]))
    return clean_line(_without_known_markup(text) if _CLOSED.search(text) else text)


def _without_known_markup(source: str) -> str:
    source = _COMMENT.sub(" ", _SCRIPTS.sub(" ", source))
    return _stripped(_UNKNOWN_MARKUP.sub("&lt;", source)) if _KNOWN_MARKUP.search(source) else source


def _stripped(source: str) -> str:
    spaced = _BLOCK.sub(" <", source)
    return html.unescape(nh3.clean(spaced, tags=set(), clean_content_tags=_SILENT, strip_comments=True))


def unescaped(text: str) -> str:
    """Once more for what was escaped once too often; other ampersands stay as they are."""
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text)


def summary_of(text: str, *, limit: int) -> str:
    text = _BOILERPLATE.sub("", text)
    was_cut = _CUT_MARK.search(text)
    text = _CUT_MARK.sub("", text) if was_cut else text
    if len(text) > limit:
        return shortened(text, limit)
    return f"{text}…" if was_cut and text and len(text) < limit else text


def shortened(text: str, limit: int) -> str:
    """At a word, where there is one near enough."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return f"{(cut[:at] if at > limit // 2 else cut).rstrip(' ,;:.-–—')}…"
