import time

import pytest

from firsthand.stories.previews import PagePreview, read_page

URL = "https://site.example/news/story.html"


def read(page: str | bytes, **more) -> PagePreview:
    body = page.encode() if isinstance(page, str) else page
    return read_page(body, **{"url": URL, "charset": "utf-8", **more})


def head(*parts: str) -> PagePreview:
    return read("<!doctype html><html><head>" + "\n".join(parts) + "</head><body><p>Hello</p></body></html>")


OG = '<meta property="og:title" content="From og">'
TWITTER = '<meta name="twitter:title" content="From twitter">'
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "From data"}</script>'
PLAIN = "<title>From title</title>"


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ([PLAIN, JSON_LD, TWITTER, OG], "From og"),
        ([PLAIN, JSON_LD, TWITTER], "From twitter"),
        ([PLAIN, JSON_LD], "From data"),
        ([PLAIN], "From title"),
        (["</head><body><h1>From <em>the</em>\n heading</h1>"], "From the heading"),
        (["</head><body><h1><img alt='From a picture'></h1>"], "From a picture"),
        (['<meta property="og:title" content="  ">', TWITTER], "From twitter"),
        (['<meta property="og:title" content="undefined">', PLAIN], "From title"),
        (['<meta name="og:title" content="By name">'], "By name"),
        (['<META PROPERTY="OG:Title" CONTENT="Loud">'], "Loud"),
        (['<meta property=" og:title " content="Spaced">'], "Spaced"),
        (['<meta property="og:title twitter:title" content="Both">'], "Both"),
        (['<meta content="Turned" property="og:title" />'], "Turned"),
        (["<meta property='og:title' content='Two\n  lines\t&nbsp;here'>"], "Two lines here"),
        (['<meta property="og:title" content="One"><meta property="og:title" content="Two">'], "One"),
        (['<meta property="og:title" content=Unquoted>'], "Unquoted"),
        (['<meta property="og:title" content="Caf&eacute; &amp; bar &#8211; &#x2014;">'], "Café & bar – —"),
        (['<meta property="og:title" content="Tom &amp;amp; Erin&amp;#39;s">'], "Tom & Erin's"),
        (['<meta property="og:title" content="AT&T &copy">'], "AT&T ©"),
        (["<title>The &lt;div&gt; element</title>"], "The <div> element"),
        (["<svg><title>Icon</title></svg><title>Page</title>"], "Page"),
        (["<title></title><title>Second</title>"], "Second"),
        (["<!-- <title>No</title> --><title>Yes</title>"], "Yes"),
        (["<script>var a = '<title>No</title>'</script><title>Yes</title>"], "Yes"),
        (["<noscript><meta property='og:title' content='Without scripts'></noscript>"], "Without scripts"),
        (["<template><meta property='og:title' content='No'></template><title>Yes</title>"], "Yes"),
        (["<title>Never closed</title><meta property='og:title' content='Cut"], "Never closed"),
        (["<title>soft\u00adhyphen and zero\u200bwidth</title>"], "softhyphen and zerowidth"),
        ([], ""),
    ],
)
def test_the_title(parts, title):
    assert head(*parts).title == title


@pytest.mark.parametrize(
    ("page", "description"),
    [
        ('<meta name="description" content="Plain"><meta property="og:description" content="Og">', "Og"),
        ('<meta name="description" content="Plain"><meta name="twitter:description" content="Twitter">', "Twitter"),
        ('<meta name="Description" content="Plain">', "Plain"),
        ('<meta property="og:description" content=""><meta name="description" content="Plain">', "Plain"),
        ('<meta itemprop="description" content="Item">', "Item"),
        ('<meta name="DC.description" content="Dublin">', "Dublin"),
        ('<meta name="description" content="&lt;p&gt;Tagged &lt;b&gt;text&lt;/b&gt;&lt;/p&gt;">', "Tagged text"),
        ('<meta name="description" content="The &lt;div&gt; element">', "The <div> element"),
        ("<p>No description</p>", ""),
    ],
)
def test_the_description(page, description):
    assert read(page).description == description


@pytest.mark.parametrize(
    ("page", "images"),
    [
        ('<meta property="og:image" content="/a.jpg">', ["https://site.example/a.jpg"]),
        ('<meta property="og:image" content="a.jpg">', ["https://site.example/news/a.jpg"]),
        ('<meta property="og:image" content="//cdn.example/a.jpg">', ["https://cdn.example/a.jpg"]),
        ('<meta property="og:image" content=" \n HTTPS://CDN.Example/A.jpg ">', ["https://cdn.example/A.jpg"]),
        ('<meta property="og:image" content="https:/cdn.example/a.jpg">', ["https://cdn.example/a.jpg"]),
        ('<meta property="og:image" content="https://cdn.example/a b.jpg">', ["https://cdn.example/a%20b.jpg"]),
        ('<meta property="og:image" content="https://c.example/a?b=1&amp;amp;c=2">', ["https://c.example/a?b=1&c=2"]),
        ('<meta property="og:image" content="\\\\cdn.example\\a.jpg">', ["https://cdn.example/a.jpg"]),
        ('<meta property="og:image" content="www.site.example/a.jpg">', ["https://www.site.example/a.jpg"]),
        ('<meta property="og:image:url" content="/a.jpg">', ["https://site.example/a.jpg"]),
        ('<meta property="og:image:secure_url" content="/a.jpg">', ["https://site.example/a.jpg"]),
        ('<meta name="twitter:image:src" content="/t.jpg">', ["https://site.example/t.jpg"]),
        ('<link rel="image_src" href="/l.jpg">', ["https://site.example/l.jpg"]),
        ('<meta itemprop="image" content="/i.jpg">', ["https://site.example/i.jpg"]),
        ('<body><img itemprop="image" src="/i.jpg">', ["https://site.example/i.jpg"]),
        ('<base href="/deep/"><meta property="og:image" content="a.jpg">', ["https://site.example/deep/a.jpg"]),
        ('<base href="//cdn.example/x/"><meta property="og:image" content="a.jpg">', ["https://cdn.example/x/a.jpg"]),
        ('<meta property="og:image" content="data:image/png;base64,AAAA">', []),
        ('<meta property="og:image" content="javascript:alert(1)">', []),
        ('<meta property="og:image" content="">', []),
        ('<meta property="og:image" content="http://[">', []),
        (
            '<meta property="og:image" content="data:,"><meta name="twitter:image" content="/t.jpg">',
            ["https://site.example/t.jpg"],
        ),
        (
            """<link rel="image_src" href="/l.jpg"><meta name="twitter:image" content="/t.jpg">
            <meta property="og:image" content="/1.jpg"><meta property="og:image" content="/2.jpg">
            <meta property="og:image" content="/1.jpg">""",
            [f"https://site.example/{name}.jpg" for name in ("1", "2", "t", "l")],
        ),
    ],
)
def test_the_pictures(page, images):
    assert [image.url for image in read(page).images] == images


def test_what_belongs_to_a_picture_stays_with_it():
    images = head(
        '<meta property="og:image" content="/1.jpg"><meta property="og:image:url" content="/1.jpg">',
        '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630px">',
        '<meta property="og:image:alt" content="A  wind mill">',
        '<meta property="og:image" content="/2.jpg"><meta property="og:image:width" content="wide">',
        '<meta property="og:image:height" content="-3">',
    ).images
    assert [(image.url[-5:], image.width, image.height, image.alt) for image in images] == [
        ("1.jpg", 1200, 630, "A wind mill"),
        ("2.jpg", None, None, ""),
    ]


@pytest.mark.parametrize(
    ("page", "canonical"),
    [
        ('<link rel="canonical" href="https://site.example/a">', "https://site.example/a"),
        ('<link rel="canonical" href="/a">', "https://site.example/a"),
        ('<LINK REL="Canonical" HREF="//site.example/a">', "https://site.example/a"),
        ('<link rel="alternate canonical" href="/a">', "https://site.example/a"),
        ('<link rel="canonical" href=""><meta property="og:url" content="/b">', "https://site.example/b"),
        ('<link rel="canonical" href="javascript:x"><link rel="canonical" href="/b">', "https://site.example/b"),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="/b">', "https://site.example/a"),
        ('<link rel="canonical" href="/a"><link rel="canonical" href="/b">', "https://site.example/a"),
        ('<link rel="canonical" href="/a?x=1&amp;y=2">', "https://site.example/a?x=1&y=2"),
        ('<base href="https://base.example/x/"><link rel="canonical" href="a">', "https://base.example/x/a"),
        ("<p>nothing</p>", URL),
    ],
)
def test_the_canonical_address(page, canonical):
    assert read(page).canonical == canonical


def test_a_header_may_name_the_canonical_address_and_the_robots():
    preview = read(
        "<title>x</title>",
        headers={
            "Link": '</style.css>; rel=preload, </a>; rel="canonical"',
            "X-Robots-Tag": "otherbot: noarchive, noindex",
        },
    )
    assert preview.canonical == "https://site.example/a"
    assert preview.noindex


@pytest.mark.parametrize(
    ("page", "noindex"),
    [
        ('<meta name="robots" content="NOINDEX, follow">', True),
        ('<meta name="robots" content="none">', True),
        ('<meta name="googlebot" content="noindex">', True),
        ('<meta name="robots" content="index, max-image-preview:large">', False),
        ('<meta name="otherbot" content="noindex">', False),
    ],
)
def test_noindex(page, noindex):
    assert read(page).noindex is noindex


def test_the_rest_of_what_a_page_says():
    preview = read(
        '<html lang="nl-BE"><meta property="og:site_name" content="Site"><meta property="og:locale" content="nl_BE">'
        '<meta property="og:type" content="Article"><meta property="article:published_time" content="2026-11-01">'
        '<meta property="article:author" content="https://site.example/anna"><meta name="author" content="Anna">'
        '<link rel="alternate" type="text/xml+oembed" href="/oembed.xml">'
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">'
        '<meta http-equiv="Refresh" content="0; URL=\'/next\'">'
    )
    assert (preview.site_name, preview.locale, preview.language, preview.type) == ("Site", "nl_BE", "nl", "article")
    assert (preview.published, preview.author) == ("2026-11-01", "Anna")
    assert preview.oembed == "https://site.example/oembed?url=x"
    assert preview.refresh == "https://site.example/next"


@pytest.mark.parametrize("content", ["300; url=/later", "300", "soon", "0; url=javascript:alert(1)", ""])
def test_a_page_that_only_renews_itself_leads_nowhere(content):
    assert read(f'<meta http-equiv="refresh" content="{content}">').refresh == ""


def test_relative_tags_are_named():
    preview = read('<meta property="og:image" content="/a.jpg"><meta property="og:url" content="https://a.example/">')
    assert preview.relative == ("og:image",)


@pytest.mark.parametrize(
    ("url", "page", "wall"),
    [
        ("https://site.example/login?next=/a", '<form><input type="password"></form>', True),
        ("https://login.site.example/", "<title>Sign in to your account</title>", True),
        ("https://site.example/a", '<title>Inloggen</title><input type="PASSWORD">', True),
        ("https://site.example/shop", '<title>Shoes</title><input type="password">', False),
        ("https://site.example/authors/anna", "<title>Anna</title>", False),
    ],
)
def test_a_wall_is_recognised_by_two_signs(url, page, wall):
    assert read(page, url=url).asks_to_sign_in is wall


@pytest.mark.parametrize(
    ("body", "kind", "title", "type_"),
    [
        (b"\xff\xd8\xff\xe0..", "image/jpeg", "a wind mill.jpg", "image"),
        (b"%PDF-1.7", "text/html", "a wind mill.jpg", "document"),
        (b"....", "video/mp4", "a wind mill.jpg", "video"),
    ],
)
def test_a_file_is_called_by_its_name(body, kind, title, type_):
    preview = read(body, url="https://site.example/files/a%20wind%20mill.jpg?x=1", content_type=kind)
    assert (preview.title, preview.type) == (title, type_)


def test_a_file_may_be_named_by_a_header():
    headers = {"Content-Disposition": "attachment; filename*=UTF-8''caf%C3%A9.pdf"}
    assert read(b"%PDF-", headers=headers).title == "café.pdf"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00" * 1_000,
        b"\xff\xfe",
        b"<",
        b"<!--",
        b"<meta",
        b"<meta property=og:title content=",
        b"<html><head><title>",
        bytes(range(256)) * 10,
        b"<meta charset=rot13><title>x</title>",
        b"<meta charset=utf-7><title>+ADw-script+AD4-</title>",
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script>",
        b'<script type="application/ld+json">{"@type": "Article", "headline": 1' + b"0" * 10_000 + b"}</script>",
        b"<frameset cols='*'><frame src='/a'></frameset>",
        b"\xef\xbb\xbf<title>\xed\xa0\x80</title>",
    ],
)
def test_nothing_breaks_it(body):
    assert isinstance(read(body), PagePreview)
    assert isinstance(read(body, charset=None), PagePreview)
    assert isinstance(read(body, charset="nonsense"), PagePreview)


def test_a_nul_is_not_part_of_a_word():
    assert read(b"<title>a\x00b</title>").title == "ab"


@pytest.mark.parametrize(
    "flood",
    [
        "<div>",
        "<b id=1><p>",
        "<ul><li>",
        "<select><option>",
        "<a><div>",
        "<b><div></b>",
        '<script type="application/ld+json">/*"\\"',
        '<p a="',
        "<html a=b c=d>",
        "<!--",
        "<svg><script><div>",
    ],
)
def test_a_page_built_to_choke_a_parser_is_left_where_it_starts(flood):
    page = "<title>Still here</title>" + flood * (1_000_000 // len(flood))
    started = time.perf_counter()
    assert read(page).title == "Still here"
    assert time.perf_counter() - started < 5


def test_a_thousand_attributes_are_too_many():
    page = "<title>x</title><p " + " ".join(f"a{number}" for number in range(100_000)) + ">"
    preview = read(page)
    assert preview.was_cut
    assert preview.title == "x"
