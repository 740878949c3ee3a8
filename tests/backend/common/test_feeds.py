# ruff: noqa: E501  a feed stands on one line, as it would arrive
"""Feeds of every family, and what their authors get wrong, to titles, links, summaries and pictures."""

import gzip
import json

import pytest

from backend.common.feeds_support import atom, entry, item, read, rss
from firsthand.common.feeds import FeedUnreadable, Offered

MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
BURNER = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


@pytest.mark.parametrize(
    "source",
    [
        rss("<item><title>One</title><link>https://example.org/1</link></item>"),
        rss("<item><title>One</title><link>https://example.org/1</link></item>").replace("2.0", "0.91"),
        (
            '<rss version="0.92"><channel><title>News</title></channel><item><title>One</title>'
            "<link>https://example.org/1</link></item></rss>"
        ),
        (
            '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">'
            "<rss version='0.91'><channel><title>News</title><item><title>One</title><link>https://example.org/1</link>"
            "</item></channel></rss>"
        ),
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
            "<channel><title>News</title></channel>"
            '<item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item></rdf:RDF>'
        ),
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
            'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>News</title></channel>'
            "<item><title>One</title><link>https://example.org/1</link></item></rdf:RDF>"
        ),
        atom('<entry><title>One</title><link href="https://example.org/1"/></entry>'),
        (
            '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>News</a:title><a:entry><a:title>One</a:title>'
            '<a:link href="https://example.org/1"/></a:entry></a:feed>'
        ),
        (
            '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title><entry><title>One</title>'
            '<link rel="alternate" type="text/html" href="https://example.org/1"/></entry></feed>'
        ),
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "News",
                "items": [{"id": 1, "title": "One", "url": "https://example.org/1"}],
            }
        ),
    ],
    ids=["rss 2.0", "rss 0.91", "item outside", "doctype", "rss 1.0", "rss 0.90", "atom", "prefix", "atom 0.3", "json"],
)
def test_every_family(source):
    feed = read(source)
    assert feed.title == "News"
    assert [(found.title, found.link) for found in feed.entries] == [("One", "https://example.org/1")]


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Q&amp;A", "Q&A"),
        ("Q&amp;amp;A", "Q&A"),
        ("Q & A, AT&T", "Q & A, AT&T"),
        ("<![CDATA[Q & A <b>now</b>]]>", "Q & A now"),
        ("<![CDATA[Q &amp; A]]>", "Q & A"),
        ("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"),
        ("&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt; move", "Bold move"),
        ("How the &lt;video&gt; tag works", "How the <video> tag works"),
        ("a &lt; b &gt; c", "a < b > c"),
        ("a < b", "a < b"),
        ("caf&eacute;&nbsp;cr&egrave;me", "café crème"),
        ("caf&#233; &#x2013; &#150;", "café – –"),
        ("  two\n  lines ", "two lines"),
        ("&#x202e;txet", "txet"),
        ("&#0;&#11;Null", "Null"),
        ("<![CDATA[<script>alert(1)</script>Hello]]>", "Hello"),
        ("&unknown; thing", "&unknown; thing"),
    ],
)
def test_titles_are_plain_text(title, plain):
    assert item(f"<title>{title}</title>").title == plain


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ('<title type="html">&lt;i&gt;Q&amp;amp;A&lt;/i&gt;</title>', "Q&A"),
        ('<title type="text">Fish &amp; chips</title>', "Fish & chips"),
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Fish &amp; <b>chips</b></div></title>',
            "Fish & chips",
        ),
        ("<title>&lt;em&gt;wrongly&lt;/em&gt; plain</title>", "wrongly plain"),
    ],
)
def test_titles_of_atom(title, plain):
    assert entry(title).title == plain


def test_an_empty_title_is_made_of_the_summary():
    words = "The night train from Utrecht to Vienna runs again every day of the week, from the first of December on."
    assert item(f"<title/><description>{words}</description>").title == (
        "The night train from Utrecht to Vienna runs again every day of the week, from…"
    )


def test_an_entry_that_says_nothing_is_left_out():
    assert read(rss("<item><category>x</category></item><item><title>y</title></item>")).entries[0].title == "y"


@pytest.mark.parametrize(
    ("inside", "link"),
    [
        ("<link>https://example.org/a?b=1&amp;c=2</link>", "https://example.org/a?b=1&c=2"),
        ("<link>https://example.org/a?b=1&c=2</link>", "https://example.org/a?b=1&c=2"),
        ("<link>\n  https://example.org/a\n</link>", "https://example.org/a"),
        ("<link><![CDATA[https://example.org/a]]></link>", "https://example.org/a"),
        ("<link>/a</link>", "https://example.org/a"),
        ("<link>//cdn.example.org/a</link>", "https://cdn.example.org/a"),
        ("<guid>https://example.org/g</guid>", "https://example.org/g"),
        ('<guid isPermaLink="true">https://example.org/g</guid>', "https://example.org/g"),
        ('<guid isPermaLink="false">https://example.org/g</guid>', ""),
        ("<guid>https://example.org/g</guid><link>https://example.org/a</link>", "https://example.org/a"),
        ("<link>javascript:alert(1)</link>", ""),
        ("<link>data:text/html,x</link>", ""),
        ("<link>http://[::1</link>", ""),
        ("<link>https://example.org:port/</link>", ""),
        (f"<link>https://example.org/{'x' * 3_000}</link>", ""),
        ('<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/>', "https://example.org/a.mp3"),
    ],
)
def test_links(inside, link):
    assert item(f"<title>T</title>{inside}").link == link


def test_the_link_before_a_middleman():
    burnt = "<link>https://feeds.example/~r/1</link><feedburner:origLink>https://example.org/1</feedburner:origLink>"
    assert item(burnt, namespaces=BURNER).link == "https://example.org/1"


@pytest.mark.parametrize(
    ("inside", "attributes", "link"),
    [
        (
            (
                '<link rel="self" href="https://example.org/self"/><link rel="edit" href="/e"/>'
                '<link rel="alternate" href="https://example.org/page"/>'
            ),
            "",
            "https://example.org/page",
        ),
        (
            (
                '<link rel="alternate" type="application/json" href="/j"/>'
                '<link rel="alternate" type="text/html" href="/h"/>'
            ),
            "",
            "https://example.org/h",
        ),
        ('<link href="1.html"/>', 'xml:base="https://example.net/deep/"', "https://example.net/deep/1.html"),
        ("<id>https://example.org/id</id>", "", "https://example.org/id"),
        ("<id>tag:example.org,2026:1</id>", "", ""),
    ],
)
def test_links_of_atom(inside, attributes, link):
    assert entry(f"<title>T</title>{inside}", attributes=attributes).link == link


@pytest.mark.parametrize(
    ("inside", "picture"),
    [
        ('<media:content url="/a.jpg" medium="image"/>', "https://example.org/a.jpg"),
        (
            (
                '<media:group><media:content url="/s.jpg" type="image/jpeg" width="100"/>'
                '<media:content url="/l.jpg" type="image/jpeg" width="900"/></media:group>'
            ),
            "https://example.org/l.jpg",
        ),
        (
            '<media:content url="/a.mp4" type="video/mp4"/><media:thumbnail url="/t.jpg"/>',
            "https://example.org/t.jpg",
        ),
        ('<enclosure url="/e.png" type="image/png" length="9"/>', "https://example.org/e.png"),
        ('<itunes:image href="/i.jpg"/>', "https://example.org/i.jpg"),
        ("<description>&lt;p&gt;x&lt;img src='/d.jpg'&gt;</description>", "https://example.org/d.jpg"),
        ('<content:encoded><![CDATA[<img src="/c.jpg">]]></content:encoded>', "https://example.org/c.jpg"),
        (
            '<description><![CDATA[<img src="/pixel.gif" width="1" height="1"><img src="/real.jpg">]]></description>',
            "https://example.org/real.jpg",
        ),
        (
            '<description><![CDATA[<img src="data:image/gif;base64,R0" data-src="/late.jpg">]]></description>',
            "https://example.org/late.jpg",
        ),
        ('<description><![CDATA[<img src="javascript:x">]]></description>', ""),
        ('<enclosure url="/a.mp3" type="audio/mpeg" length="9"/>', ""),
        ('<media:thumbnail url="/face.jpg" width="30" height="30"/>', ""),
    ],
)
def test_pictures(inside, picture):
    namespaces = f"{MEDIA} {ITUNES} {CONTENT}"
    assert item(f"<title>T</title>{inside}", namespaces=namespaces).image_url == picture


@pytest.mark.parametrize(
    ("inside", "summary"),
    [
        ("<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</description>", "One two"),
        ("<description><![CDATA[a<br>b &amp; c &lt; d]]></description>", "a b & c < d"),
        ("<description>&lt;script&gt;x()&lt;/script&gt;safe&lt;style&gt;p{}&lt;/style&gt;</description>", "safe"),
        ("<description>&amp;lt;p&amp;gt;twice&amp;lt;/p&amp;gt;</description>", "twice"),
        ("<description/><content:encoded>&lt;p&gt;Whole&lt;/p&gt;</content:encoded>", "Whole"),
        ("<description>Short</description><content:encoded>Whole</content:encoded>", "Short"),
        ("<description>Cut here [&#8230;]</description>", "Cut here…"),
        ("<description>Cut here&#8230; [&#8230;]</description>", "Cut here…"),
        (
            (
                "<description>&lt;p&gt;Text.&lt;/p&gt;&lt;p&gt;The post &lt;a href='x'&gt;T&lt;/a&gt; appeared first on "
                "&lt;a href='y'&gt;B&lt;/a&gt;.&lt;/p&gt;</description>"
            ),
            "Text.",
        ),
        ("", ""),
    ],
)
def test_summaries(inside, summary):
    assert item(f"<title>T</title>{inside}", namespaces=CONTENT).summary_text == summary


@pytest.mark.parametrize(
    ("inside", "summary"),
    [
        ('<content type="html">&lt;!-- off --&gt;&lt;p&gt;Text&lt;/p&gt;&lt;!-- on --&gt; more</content>', "Text more"),
        ("<summary>&lt;!-- off --&gt;&lt;p&gt;Text&lt;/p&gt;</summary>", "Text"),
        ('<summary type="text">1 &lt; 2</summary>', "1 < 2"),
        ('<content type="xhtml"><div><p>One</p><p>two</p></div></content>', "One two"),
    ],
)
def test_summaries_of_atom(inside, summary):
    assert entry(f"<title>T</title>{inside}").summary_text == summary


def test_a_long_summary_is_cut_at_a_word():
    summary = item(f"<title>T</title><description>{'word ' * 200}</description>").summary_text
    assert len(summary) <= 400
    assert summary.endswith("word…")


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("<author>jan@example.org (Jan de Vries)</author>", "Jan de Vries"),
        ("<dc:creator>Jan &amp; Els</dc:creator>", "Jan & Els"),
        ("<author>jan@example.org</author>", ""),
    ],
)
def test_authors_without_their_mail(inside, author):
    assert item(f"<title>T</title>{inside}", namespaces=DC).author == author


def test_what_the_feed_says_of_itself():
    feed = read(rss(head="<title>A &amp;amp; B</title><link>https://example.org/</link><language>NL_be</language>"))
    assert (feed.title, feed.link, feed.language) == ("A & B", "https://example.org/", "nl-be")
    assert read(atom(attributes='xml:lang="fr"')).language == "fr"
    assert read(rss(head="<language>&lt;script&gt;</language>")).language == ""


EURO = rss("<item><title>Café € “tu”</title></item>")


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (EURO.encode(), None),
        (EURO.encode(), "iso-8859-1"),  # a server's default against what the bytes are
        (EURO.encode("utf-8-sig"), None),
        (EURO.encode("utf-16"), None),
        (EURO.encode("utf-16-le"), None),
        (EURO.encode("utf-16-be"), "utf-16"),
        (EURO.encode("utf-32"), None),
        (EURO.encode("cp1252"), None),
        (EURO.encode("cp1252"), "utf-8"),
        (EURO.replace("?>", ' encoding="utf-8"?>', 1).encode("cp1252"), None),
        (EURO.replace("?>", ' encoding="iso-8859-1"?>', 1).encode("cp1252"), "utf-8"),
        (EURO.replace("?>", ' encoding="utf-16"?>', 1).encode(), None),
        (EURO.replace("?>", ' encoding="rot13"?>', 1).encode(), "zip"),
        (b"\n\n \xef\xbb\xbf" + EURO.encode(), None),
    ],
)
def test_charsets(data, charset):
    assert read(data, charset=charset).entries[0].title == "Café € “tu”"


def test_charsets_of_others():
    russian = rss("<item><title>Привет, мир</title></item>").encode("cp1251")
    assert read(russian, content_type="text/xml; charset=windows-1251").entries[0].title == "Привет, мир"
    japanese = rss("<item><title>夜行列車</title></item>").replace("?>", ' encoding="shift_jis"?>', 1)
    assert read(japanese.encode("cp932")).entries[0].title == "夜行列車"


def test_a_few_wrong_bytes_spoil_no_neighbour():
    data = rss("<item><title>Café Ω naïve X</title></item>").encode().replace(b"X", b"\xe9")
    assert read(data).entries[0].title == "Café Ω naïve é"


@pytest.mark.parametrize(
    "source",
    [
        "<br />\n<b>Warning</b>: something on line 3\n" + rss("<item><title>One</title></item>"),
        "\n\n  " + rss("<item><title>One</title></item>"),
        rss("<item><title>One</title></item>") + "<!-- 12 queries -->\ngarbage",
        rss("<item><title>One</title></item><item><title>Tw")[:-24],
        rss("<item><title>One</title></item>").removesuffix("</channel></rss>"),
        rss("<item><title>One</title><media:thumbnail url='x'/></item>"),  # no such prefix
        rss("<item><title>One</title><description>a <b>bold & <br> move</description></item>"),
        rss("<item><title>O\x00n\x0be</title></item>"),
        (
            '<!DOCTYPE rss [<!ENTITY o "One"><!ENTITY % HTMLlat1 PUBLIC "x" "http://x.example/y.ent">]>'
            "<rss><channel><item><title>&o;</title></item></channel></rss>"
        ),
        gzip.compress(rss("<item><title>One</title></item>").encode()),
    ],
    ids=["warning", "space", "after", "truncated", "unclosed", "prefix", "html", "nul", "entity", "packed"],
)
def test_what_is_broken_is_read_as_far_as_it_goes(source):
    assert [found.title for found in read(source).entries] == ["One"]


PAGE = """<!DOCTYPE html><html><head><title>Blog</title>
<link rel="stylesheet" type="text/css" href="/x.css">
<link rel="alternate" type="application/rss+xml" title="Blog &raquo; Comments" href="/comments/feed/">
<link rel='alternate' type='application/atom+xml' title='Blog' href='/atom.xml'>
<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" hreflang="nl" href="/nl/"></head><body>Hello</body></html>"""


def test_a_web_page_says_which_feeds_it_has():
    with pytest.raises(FeedUnreadable) as refused:
        read(PAGE)
    assert refused.value.code == "web_page"
    assert refused.value.offered == (
        Offered("Blog", "https://example.org/atom.xml"),
        Offered("Blog » Comments", "https://example.org/comments/feed/"),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n\t", "empty"),
        (b"\xff\xfe", "empty"),
        (b"Hello there", "not_a_feed"),
        (b"<opml version='2.0'></opml>", "not_a_feed"),
        (b"<p>Not found</p>", "web_page"),
        (b"<svg></svg>", "not_a_feed"),
        (b'{"a": 1}', "not_a_feed"),
        (b"[1, 2", "not_a_feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not_a_feed"),
        (b"\x1f\x8b\x08broken", "not_a_feed"),
        (b"%PDF-1.7", "not_a_feed"),
    ],
)
def test_what_is_no_feed(data, code):
    with pytest.raises(FeedUnreadable) as refused:
        read(data)
    assert refused.value.code == code


def test_a_feed_without_entries_is_a_feed():
    assert read(rss()).entries == ()


def test_json_of_odd_shapes():
    feed = {"version": "https://jsonfeed.org/version/1", "title": ["x"], "items": [1, None, {"title": {}}, {"id": 5}]}
    assert read(json.dumps(feed)).entries == ()
    full = {
        "version": "https://jsonfeed.org/version/1",
        "home_page_url": "https://example.org/",
        "items": [
            {
                "id": "a", "url": "/a", "content_html": "<p>One</p><p>two</p>", "image": "/i.png",
                "date_published": "2026-11-20T10:00:00+01:00", "author": {"name": "Jan"},
            }
        ],
    }  # fmt: skip
    (found,) = read(json.dumps(full)).entries
    assert (found.title, found.link, found.image_url) == (
        "One two",
        "https://example.org/a",
        "https://example.org/i.png",
    )
    assert (found.author, found.published_at.hour) == ("Jan", 9)
