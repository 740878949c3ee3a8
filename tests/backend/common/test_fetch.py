import gzip
import time
import tracemalloc
import zlib

import brotli
import pytest

from firsthand.common.http import FetchFailed, FetchRefused, Hop, fetch


def get(web, url, **more):
    return fetch(url, **{"accept": ("text/html",), "max_bytes": 100_000, "network": web.network, **more})


def refusal(web, url, **more) -> FetchFailed:
    with pytest.raises(FetchFailed) as failed:
        get(web, url, **more)
    return failed.value


def test_a_page_comes_with_its_kind_and_charset(web):
    fetched = get(web, web.add("/", "héllo".encode("latin-1"), kind='Text/HTML; Charset="ISO-8859-1"'))
    assert (fetched.status, fetched.content_type, fetched.charset) == (200, "text/html", "ISO-8859-1")
    assert fetched.body.decode("latin-1") == "héllo"
    assert (fetched.hops, fetched.truncated) == ((), False)


def test_we_say_who_we_are_and_carry_nothing_else(web, settings):
    get(web, web.add("/", "x"), headers={"If-None-Match": '"a"'})
    _, headers = web.requests[0]
    assert settings.SITE_URL in headers["User-Agent"]
    assert "Firsthand" in headers["User-Agent"]
    assert headers["If-None-Match"] == '"a"'
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_an_error_page_is_an_answer_too(web):
    assert get(web, web.add("/gone", "sorry", status=410)).status == 410


def test_redirects_are_followed_and_remembered(web):
    web.add("/end", "there")
    web.redirect("/middle", "end", 301)
    start = web.redirect("/start", f"//other.example:{web.port}/middle#part")
    fetched = get(web, start)
    assert fetched.body == b"there"
    assert fetched.url == web.url("/end", "other.example")
    assert fetched.hops == (Hop(start, 302), Hop(web.url("/middle", "other.example"), 301))


def test_cookies_of_a_redirect_are_not_sent_on(web):
    web.add("/end", "there")
    web.pages["/start"] = type(web.pages["/end"])(status=302, headers={"Location": "/end", "Set-Cookie": "a=b"})
    get(web, web.url("/start"))
    assert "Cookie" not in web.requests[-1][1]


def test_redirects_without_end_are_left(web):
    failure = refusal(web, web.redirect("/loop", "/loop"))
    assert failure.code == "too_many_redirects"
    assert len(failure.hops) == 6
    assert len(web.requests) == 6


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://169.254.169.254/latest/meta-data/", "private_address"),
        ("http://[::1]/", "private_address"),
        ("http://2130706433/", "private_address"),
        ("http://metadata.example/", "private_address"),
        ("http://loop.example/", "private_address"),
        ("file:///etc/passwd", "bad_scheme"),
        ("gopher://site.example/_x", "bad_scheme"),
        ("http://site.example:22/", "bad_port"),
        ("http://mark:x@site.example/", "bad_address"),
        ("http://[", "bad_address"),
    ],
)
def test_a_redirect_to_the_inside_is_refused(web, location, code):
    web.names |= {"metadata.example": ["169.254.169.254"], "loop.example": ["::1"]}
    failure = refusal(web, web.redirect("/start", location))
    assert failure.code == code
    assert [hop.url for hop in failure.hops] == [web.url("/start")]


@pytest.mark.parametrize(
    "addresses", [["169.254.169.254"], ["::1"], ["10.0.0.1"], ["93.184.216.34", "192.168.1.1"], ["::ffff:127.0.0.1"]]
)
def test_a_name_that_leads_inside_is_refused(web, addresses):
    web.names["inside.example"] = addresses
    assert refusal(web, web.url("/", "inside.example")).code == "private_address"
    assert web.requests == []


def test_a_name_that_changes_its_answer_gains_nothing(web):
    """The first look-up is the only one: the connection goes to what was checked, never to a second answer."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    web.names["rebinding.example"] = ["127.0.0.1"]
    web.add("/", "checked")
    network = type(web.network)(
        resolve=lambda host, port: next(answers), may_meet=web.network.may_meet, ports=web.network.ports
    )
    assert get(web, web.url("/", "rebinding.example"), network=network).body == b"checked"
    assert next(answers) == ["169.254.169.254"]


def test_each_redirect_to_another_name_is_looked_up_and_checked_anew(web):
    web.redirect("/start", web.url("/", "other.example"))
    web.add("/", "there")
    get(web, web.url("/start"))
    assert web.asked == ["site.example", "other.example"]


def test_proxies_of_the_environment_are_not_asked(web, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, web.url("/"))
    web.names["inside.example"] = ["10.1.2.3"]
    assert refusal(web, web.url("/", "inside.example")).code == "private_address"
    assert web.requests == []


def test_a_name_that_does_not_exist(web):
    assert refusal(web, "http://nowhere.example/").code == "unknown_name"


def test_a_server_that_is_not_there(web):
    web.names["dark.example"] = ["127.0.0.1"]
    network = type(web.network)(resolve=web.resolve, may_meet=web.network.may_meet, ports=frozenset({1}))
    assert refusal(web, "http://dark.example:1/", network=network).code == "unreachable"


def test_the_wrong_kind_is_refused_before_its_body(web):
    failure = refusal(web, web.add("/film", kind="video/mp4", write=endless))
    assert (failure.code, failure.content_type, failure.status) == ("wrong_type", "video/mp4", 200)


def test_a_family_of_kinds_can_be_accepted(web):
    assert get(web, web.add("/a", b"x", kind="image/webp"), accept=("image/*",)).content_type == "image/webp"


def test_an_answer_without_a_kind_or_a_body_passes(web):
    assert get(web, web.add("/a", b"x", kind="")).content_type == ""
    assert get(web, web.add("/b", kind="application/json", status=304)).status == 304


def endless(handler) -> None:
    for _ in range(100_000):
        handler.wfile.write(b"<p>more</p>" * 1_000)


def test_a_page_without_end_is_refused_or_cut(web):
    url = web.add("/endless", write=endless)
    assert refusal(web, url).code == "too_large"
    fetched = get(web, url, keep_truncated=True)
    assert fetched.truncated
    assert len(fetched.body) == 100_000


def drip(handler) -> None:
    for _ in range(200):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def test_a_slow_page_is_left_when_the_time_is_up(web):
    url = web.add("/drip", write=drip)
    started = time.monotonic()
    assert refusal(web, url, seconds=0.4).code == "timed_out"
    assert time.monotonic() - started < 1.5
    fetched = get(web, url, seconds=0.4, keep_truncated=True)
    assert fetched.truncated
    assert set(fetched.body) == {ord("x")}


def drip_headers(handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200):
        handler.wfile.write(f"X-{number}: a\r\n".encode())
        handler.wfile.flush()
        time.sleep(0.05)


def test_slow_headers_are_left_when_the_time_is_up(web):
    url = web.add("/slow", kind="", write=drip_headers)
    started = time.monotonic()
    assert refusal(web, url, seconds=0.4, keep_truncated=True).code == "timed_out"
    assert time.monotonic() - started < 1.5


def test_a_slow_look_up_is_left_when_the_time_is_up(web):
    def sleepy(host, port):
        time.sleep(1)
        return ["127.0.0.1"]

    network = type(web.network)(resolve=sleepy, ports=web.network.ports)
    assert refusal(web, web.url("/"), network=network, seconds=0.1).code == "timed_out"


def endless_headers(handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(10_000):
        handler.wfile.write(b"X-More: " + b"a" * 1_000 + b"\r\n")


def test_headers_without_end_are_refused(web):
    assert refusal(web, web.add("/big", kind="", write=endless_headers)).code == "unreachable"


def deflate(data: bytes, window: int) -> bytes:
    packer = zlib.compressobj(wbits=window)
    return packer.compress(data) + packer.flush()


HELLO = b"hello " * 20_000


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(HELLO)),
        ("x-gzip", gzip.compress(HELLO[:60_000]) + gzip.compress(HELLO[60_000:]) + b"\x00\x00"),
        ("deflate", deflate(HELLO, 15)),
        ("deflate", deflate(HELLO, -15)),
        ("BR", brotli.compress(HELLO)),
        ("identity", HELLO),
        ("utf-8", HELLO),
    ],
)
def test_packed_bodies_are_unpacked(web, encoding, packed):
    url = web.add("/", packed, headers={"Content-Encoding": encoding})
    assert get(web, url, max_bytes=len(HELLO)).body == HELLO
    assert refusal(web, url, max_bytes=len(HELLO) - 1).code == "too_large"


def gzip_bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(300)) + packer.flush()


def brotli_bomb() -> bytes:
    packer = brotli.Compressor(quality=1, lgwin=24)
    return b"".join(packer.process(b"\0" * 1_000_000) for _ in range(300)) + packer.finish()


@pytest.mark.parametrize(("encoding", "bomb"), [("gzip", gzip_bomb), ("br", brotli_bomb)])
def test_a_bomb_stops_at_the_limit(web, encoding, bomb):
    url = web.add("/", bomb(), headers={"Content-Encoding": encoding})
    tracemalloc.start()
    assert refusal(web, url).code == "too_large"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
    assert get(web, url, keep_truncated=True).body == b"\0" * 100_000


def empty_members(handler) -> None:
    for _ in range(100_000):
        handler.wfile.write(gzip.compress(b"") * 100)


def test_an_endless_row_of_empty_packages_is_refused(web):
    url = web.add("/", headers={"Content-Encoding": "gzip"}, write=empty_members)
    assert refusal(web, url).code == "too_large"


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, gzip", "nonsense"])
def test_what_cannot_be_unpacked_is_unreadable(web, encoding):
    url = web.add("/", b"<html>plain</html>", headers={"Content-Encoding": encoding})
    assert refusal(web, url).code == "unreadable"


def test_a_body_that_breaks_off_is_kept_only_on_request(web):
    url = web.add("/", headers={"Content-Length": "1000"}, write=lambda handler: handler.wfile.write(b"half"))
    assert refusal(web, url).code == "unreachable"
    fetched = get(web, url, keep_truncated=True)
    assert (fetched.body, fetched.truncated) == (b"half", True)


def test_a_refusal_is_told_apart_from_a_failure(web):
    assert isinstance(refusal(web, "ftp://site.example/"), FetchRefused)
    assert not isinstance(refusal(web, "http://nowhere.example/"), FetchRefused)
