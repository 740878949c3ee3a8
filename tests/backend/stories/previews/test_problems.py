from dataclasses import replace

import pytest
from django.utils import translation

from firsthand.stories.previews import PageImage, PagePreview
from firsthand.stories.previews.advice import words_of
from firsthand.stories.previews.cards import cards_of, cut
from firsthand.stories.previews.findings import Findings, Picture
from firsthand.stories.previews.problems import problems_of

URL = "https://site.example/a"
IMAGE = "https://site.example/a.jpg"
TAGS = {"og:title": "A title", "twitter:card": "summary_large_image"}
PAGE = PagePreview(URL, "A title", "A description", (PageImage(IMAGE),), canonical=URL, charset="utf-8", tags=TAGS)
PICTURE = Picture(IMAGE, 1200, 630, 200_000)
GOOD = Findings(URL, PAGE, 200, (), (PICTURE,), 0.4)


def with_page(**changes) -> Findings:
    return replace(GOOD, page=replace(PAGE, **changes))


def with_picture(**changes) -> Findings:
    return replace(GOOD, pictures=(replace(PICTURE, **changes),))


def codes(findings: Findings) -> list[str]:
    return [problem.code for problem in problems_of(findings)]


def test_a_good_page_has_no_problems():
    assert codes(GOOD) == []


CASES = [
    (replace(GOOD, status=404), ["error_status"]),
    (replace(GOOD, status=403), ["login_wall"]),
    (with_page(asks_to_sign_in=True), ["login_wall"]),
    (with_page(url="http://site.example/a"), ["not_secure"]),
    (replace(GOOD, asked="https://short.example/x", hops=("https://short.example/x",)), ["redirect"]),
    (replace(GOOD, asked="http://site.example/a", hops=("http://site.example/a",)), []),
    (replace(GOOD, hops=("https://a.example/", "https://b.example/")), ["redirect_chain"]),
    (with_page(refresh="https://site.example/b"), ["page_leads_on"]),
    (replace(GOOD, seconds=7.6), ["slow"]),
    (with_page(title="", tags={"twitter:card": "summary"}), ["no_title"]),
    (with_page(title="a" * 90), ["title_long"]),
    (with_page(tags={"twitter:card": "summary"}), ["no_og_title"]),
    (with_page(description=""), ["no_description"]),
    (with_page(description="a " * 200), ["description_long"]),
    (with_page(images=()), ["no_image"]),
    (with_picture(reason="timed_out"), ["image_unreachable"]),
    (with_picture(width=120, height=80), ["image_too_small"]),
    (with_picture(width=400, height=210), ["image_small"]),
    (with_picture(width=800, height=1200), ["image_ratio"]),
    (with_picture(width=3000, height=600), ["image_ratio"]),
    (with_picture(bytes=900_000), ["image_heavy"]),
    (with_picture(bytes=6_000_000), ["image_too_heavy"]),
    (with_page(tags={"og:title": "A title"}), ["no_x_card"]),
    (with_page(relative=("og:image",)), ["relative_addresses"]),
    (with_page(canonical_link=URL, og_url="https://site.example/b"), ["addresses_differ"]),
    (with_page(canonical_link=URL, og_url=URL + "/?utm_source=x"), []),
    (with_page(canonical="https://other.example/a"), ["canonical_elsewhere"]),
    (with_page(canonical="https://site.example/b"), ["canonical_other_page"]),
    (with_page(noindex=True), ["noindex"]),
    (with_page(was_cut=True), ["page_huge"]),
    (with_page(charset_problem="wrong_charset"), ["wrong_charset"]),
    (with_page(charset_problem="broken_characters"), ["broken_characters"]),
    (with_page(charset_problem="no_charset"), ["no_charset"]),
    (with_page(type="document", tags={}, images=(), title="a.pdf"), ["not_a_page"]),
]


@pytest.mark.parametrize(("findings", "expected"), CASES)
def test_each_problem_is_named(findings, expected):
    found = codes(findings)
    assert [code for code in found if code != "image_ratio" or "image_ratio" in expected] == expected


FAILURES = ["unknown_name", "unreachable", "timed_out", "tls", "unreadable", "private_address", "bad_address",
            "bad_scheme", "bad_port", "too_many_redirects", "wrong_type", "too_large", "something_new"]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_has_words_in_every_language(language):
    problems = [problem for findings, _ in CASES for problem in problems_of(findings)]
    with translation.override(language):
        texts = [words_of(problem.code, problem.details) for problem in problems]
        texts += [words_of(code, {}) for code in FAILURES]
    assert all(message and advice and "%(" not in message + advice for message, advice in texts)


def test_the_worst_comes_first():
    findings = replace(with_page(title="a" * 90, noindex=True, images=()), pictures=())
    assert codes(findings) == ["no_image", "noindex", "title_long"]


def layouts(findings: Findings) -> dict[str, str]:
    return {card.network: card.layout for card in cards_of(findings)}


@pytest.mark.parametrize(
    ("findings", "linkedin", "facebook", "x", "whatsapp"),
    [
        (GOOD, "large", "large", "large", "large"),
        (with_picture(width=400, height=400), "small", "small", "large", "small"),
        (with_picture(width=500, height=262), "large", "small", "large", "large"),
        (with_picture(width=150, height=150), "none", "none", "none", "small"),
        (with_picture(bytes=700_000), "large", "large", "large", "none"),
        (with_picture(bytes=6_000_000), "none", "large", "none", "none"),
        (with_picture(reason="unreachable"), "none", "none", "none", "none"),
        (with_page(tags={"og:title": "A title"}), "large", "large", "small", "large"),
        (replace(GOOD, page=replace(PAGE, images=()), pictures=()), "none", "none", "none", "none"),
    ],
)
def test_each_network_draws_its_own_card(findings, linkedin, facebook, x, whatsapp):
    assert layouts(findings) == {"linkedin": linkedin, "facebook": facebook, "x": x, "whatsapp": whatsapp}


def test_x_takes_its_own_tags_first():
    own = "https://site.example/x.jpg"
    page = replace(
        PAGE,
        images=(PageImage(IMAGE, source="og"), PageImage(own, source="twitter")),
        tags={**TAGS, "twitter:title": "For X", "twitter:description": "Words for X"},
    )
    findings = replace(GOOD, page=page, pictures=(PICTURE, Picture(own, 1200, 628, 1_000)))
    linkedin, _, x, _ = cards_of(findings)
    assert (x.title, x.picture.url, x.title_on_picture, x.description) == ("For X", own, True, "")
    assert (linkedin.title, linkedin.picture.url) == ("A title", IMAGE)


def test_a_card_without_a_title_shows_where_it_leads():
    assert cards_of(with_page(title="", tags={}))[0].title == "site.example"


def test_long_words_are_cut_at_a_words_end():
    assert cut("The windmill that turned the whole village around", 30) == "The windmill that turned the…"
    assert cut("a" * 40, 10) == "a" * 9 + "…"
    assert cut("short", 10) == "short"
