import json

import pytest

from firsthand.stories.previews import read_page

URL = "https://site.example/news/1"
ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Right", "description": "Told",
           "image": "/a.jpg"}  # fmt: skip


def read(data, *, more: str = ""):
    text = data if isinstance(data, str) else json.dumps(data)
    page = f'<html><head>{more}<script type="application/ld+json; charset=utf-8">{text}</script></head></html>'
    return read_page(page.encode(), url=URL, charset="utf-8")


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Wrong"}, ARTICLE]},
        {"@type": "WebPage", "name": "Wrong", "mainEntity": ARTICLE},
        [{"@type": "BreadcrumbList", "name": "Wrong"}, {"@type": "Organization", "name": "Wrong"}, ARTICLE],
        {**ARTICLE, "@type": ["Thing", "Article"]},
        {**ARTICLE, "@type": "http://schema.org/BlogPosting"},
        {"@graph": [{**ARTICLE, "headline": "Wrong", "url": "https://site.example/2"}, {**ARTICLE, "url": URL}]},
        f"<!--\n{json.dumps(ARTICLE)}\n-->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE)[:-1] + ",\n}",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE) + json.dumps({"@type": "Organization", "name": "Wrong"}),
        "// the story\n" + json.dumps(ARTICLE) + " /* end */",
        json.dumps(ARTICLE).replace("Told", "To\nld").replace("To\nld", "Told\n"),
        json.dumps(ARTICLE).replace('"', "&quot;"),
        json.dumps(ARTICLE).replace("Told", "Told\\'").replace("Told\\'", "Told"),
    ],
)
def test_an_article_is_found_however_it_is_wrapped(data):
    preview = read(data, more="<title>Wrong</title>")
    assert (preview.title, preview.description) == ("Right", "Told")
    assert preview.image.url == "https://site.example/a.jpg"


@pytest.mark.parametrize(
    "image",
    [
        "/a.jpg",
        ["/a.jpg", "/b.jpg"],
        {"@type": "ImageObject", "url": "/a.jpg", "width": 1200, "height": {"value": "630"}},
        [{"@type": "ImageObject", "contentUrl": "/a.jpg"}],
        {"@id": "#picture"},
        {"url": ["/a.jpg"]},
    ],
)
def test_a_picture_in_every_shape(image):
    picture = {"@type": "ImageObject", "@id": "#picture", "url": "/a.jpg"}
    assert read({"@graph": [{**ARTICLE, "image": image}, picture]}).image.url == "https://site.example/a.jpg"


@pytest.mark.parametrize(
    "data",
    [
        "", "null", "3", '"text"', "{", "[[[[", '{"@type": 3}', '{"@type": "Article", "headline": {"a": []}}',
        '{"@type": "Article", "headline": null, "image": [null, 3, {"url": {}}], "author": [[]]}',
        '{"@graph": {"@graph": {"@graph": "x"}}}', '{"@id": [], "@type": "Article", "image": {"@id": {}}}',
        "{'@type': 'Article'}", '{"@type": "Article", "image": {"@id": "#a"}, "@id": "#a"}', "/*" * 10_000,
    ],
)  # fmt: skip
def test_broken_data_leaves_the_page_to_speak(data):
    assert read(data, more="<title>Title</title>").title == "Title"


def test_a_shop_window_of_many_products_speaks_for_none():
    products = [{"@type": "Product", "name": f"Wrong {number}"} for number in range(3)]
    assert read(products, more="<title>All shoes</title>").title == "All shoes"


def test_who_and_when():
    preview = read({
        **ARTICLE,
        "author": [{"@type": "Person", "name": "Anna"}],
        "datePublished": "2026-11-01T09:00:00Z",
        "publisher": {"name": "Site"},
        "inLanguage": "nl-NL",
    })  # fmt: skip
    assert (preview.author, preview.published, preview.site_name, preview.language, preview.type) == (
        "Anna", "2026-11-01T09:00:00Z", "Site", "nl", "article",
    )  # fmt: skip
