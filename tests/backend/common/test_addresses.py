import pytest

from firsthand.common.addresses import canonical_address


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("https://site.example", "https://site.example/"),
        ("HTTP://Site.Example:80/", "https://site.example/"),
        ("https://site.example:443/a", "https://site.example/a"),
        ("https://site.example:8443/a", "https://site.example:8443/a"),
        ("https://site.example./a", "https://site.example/a"),
        ("  https://site.example/a\n", "https://site.example/a"),
        ("https://site.example/a\tb", "https://site.example/ab"),
        ("https://site.example/a#part", "https://site.example/a"),
        ("https://site.example/#!/a", "https://site.example/#!/a"),
        ("https://site.example/a/../b/./c", "https://site.example/b/c"),
        ("https://site.example/../..", "https://site.example/"),
        ("https://site.example/a/", "https://site.example/a/"),
        ("https://site.example/a?", "https://site.example/a"),
        ("https://site.example/%7emark/%c3%a9", "https://site.example/~mark/%C3%A9"),
        ("https://site.example/é", "https://site.example/%C3%A9"),
        ("https://site.example/a%2fb", "https://site.example/a%2Fb"),
        ("https://site.example/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z", "https://site.example/a?id=7"),
        ("https://site.example/a?gclid=1", "https://site.example/a"),
        ("https://site.example/a?mc_cid=1&mc_eid=2&b=1&a=2", "https://site.example/a?b=1&a=2"),
        ("https://site.example/a?q=a%20b&q=c+d&flag", "https://site.example/a?q=a%20b&q=c+d&flag"),
        ("https://www.youtube.com/watch?v=abc&si=who", "https://www.youtube.com/watch?v=abc"),
        ("https://site.example/a?si=page", "https://site.example/a?si=page"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://MÜNCHEN.example/", "https://xn--mnchen-3ya.example/"),
        ("https://xn--mnchen-3ya.example/", "https://xn--mnchen-3ya.example/"),
        ("https://mark@site.example/", "https://site.example/"),
        ("http://[2001:DB8::1]:80/", "https://[2001:db8::1]/"),
    ],
)
def test_an_address_is_brought_into_one_form(given, plain):
    assert canonical_address(given) == plain
    assert canonical_address(plain) == plain


@pytest.mark.parametrize(
    "nonsense",
    ["", "site.example", "ftp://site.example/", "javascript:alert(1)", "mailto:mark@site.example", "http://",
     "http://[::1", "http://site.example:port/", "https://exa mple/", "https://<b>/", "//site.example/a", "\x00"],
)  # fmt: skip
def test_what_is_no_address_of_a_page_has_none(nonsense):
    assert canonical_address(nonsense) == ""
