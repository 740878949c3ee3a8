"""Every way known to us to smuggle a script through Markdown, through the renderer and onto the public page."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.test import Client

from backend.factories.stories import page_story
from firsthand.common.text import render_markdown

TRICKS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<style>@import 'https://evil.example';</style>",
    "<link rel=stylesheet href=https://evil.example>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=https://evil.example>",
    "<form action=https://evil.example><button formaction=javascript:alert(1)>x",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<!--<img src='--><img src=x onerror=alert(1)//'>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java&#x09;script:alert(1))",
    "[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](\\u006aavascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](blob:https://evil.example/1)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example\" onmouseover=\"alert(1))",
    "[x](https://a.example 'x\" onclick=\"alert(1)')",
    "[x](https://a.example/'onmouseover='alert(1))",
    "[x\"><script>alert(1)</script>](https://a.example)",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](https://a.example/a.png)",
    "![x](https://tracker.example/pixel.png)",
    "<javascript:alert(1)>",
    "<https://a.example/\" onclick=alert(1)>",
    "https://a.example/\"onclick=alert(1)//",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x]: https://a.example 'a\" onclick=\"alert(1)'\n\n[x]",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\nx\n```",
    "    <script>alert(1)</script>",
    "# <script>alert(1)</script>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "> <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\u003cscript\u003ealert(1)",
    "<scrİpt>alert(1)</scrİpt>",
    "<a\x0bhref='javascript:alert(1)'>x</a>",
    "<a href=\"\x01javascript:alert(1)\">x</a>",
    "</article></main><script>alert(1)</script>",
    "]]></script><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "{% include 'settings' %}${7*7}#{7*7}",
    "**" * 2_000 + "x",
    "[" * 2_000 + "x" + "](javascript:alert(1))" * 50,
    "> " * 500 + "<script>alert(1)</script>",
]  # fmt: skip
TAGS = set("p,br,strong,em,s,a,ul,ol,li,blockquote,code,pre,h2,h3,h4,hr,table,thead,tbody,tr,th,td".split(","))  # noqa: SIM905  a list of 22 takes as many lines
SCHEMES = {"", "http", "https", "mailto"}


class Seen(HTMLParser):
    """What a browser would make of it: the tags, and what stands in them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("trick", TRICKS)
def test_nothing_but_plain_marks_comes_out(trick):
    for tag, attributes in Seen(render_markdown(trick)).tags:
        assert tag in TAGS
        assert set(attributes) <= ({"href", "title", "rel"} if tag == "a" else set())
        # What an entity or a tab left of a scheme is a path to a browser, and leads nowhere.
        assert urlsplit(attributes.get("href") or "").scheme in SCHEMES


@pytest.fixture
def public_page(mark, anna, now):
    tricks = "\n\n".join(TRICKS)[:20_000]
    lines = {"title": TRICKS[1][:120], "summary": TRICKS[3], "why_share": TRICKS[4]}
    dutch = {"language": "nl", "body": tricks, **lines}
    story = page_story(mark, anna, now, body=tricks, language_versions=[dutch], **lines)
    return lambda query: Client().get(f"/p/{story.slug}{query}").content.decode()


@pytest.mark.parametrize("query", ["", "?lang=nl", "?lang=%22%3E%3Cscript%3E", "?lang=xx"])
def test_the_public_page_keeps_them_out(public_page, query):
    tags = Seen(public_page(query)).tags
    scripts = [attributes for tag, attributes in tags if tag == "script"]
    assert scripts == [{"type": "application/ld+json"}]
    assert not [tag for tag, _ in tags if tag in {"img", "iframe", "object", "embed", "form", "base", "svg", "style"}]
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]
    assert {urlsplit(attributes.get("href") or "").scheme for tag, attributes in tags if tag == "a"} <= SCHEMES
