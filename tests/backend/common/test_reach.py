import pytest

from firsthand.common.http import FetchRefused, fetch
from firsthand.common.http.reach import is_public

PRIVATE = [
    "127.0.0.1", "127.255.255.254", "10.0.0.5", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "0.0.0.0", "0.1.2.3", "192.0.0.192", "192.0.2.1", "198.51.100.7", "203.0.113.9",
    "198.18.0.1", "192.88.99.1", "168.63.129.16", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:10::1", "2001:db8::1",
    "2002:7f00:1::", "2002:808:808::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1",
    "ff02::1", "5f00::1", "localhost", "", "8.8.8",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "93.184.216.34", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:400e:80c::200e"]


@pytest.mark.parametrize("address", PRIVATE)
def test_inside_of_any_kind_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_internet_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://site.example/", "bad_scheme"),
        ("file:///etc/passwd", "bad_scheme"),
        ("gopher://site.example/", "bad_scheme"),
        ("javascript:alert(1)", "bad_scheme"),
        ("data:text/html,hi", "bad_scheme"),
        ("//site.example/", "bad_scheme"),
        ("site.example", "bad_scheme"),
        ("", "bad_scheme"),
        ("http://", "bad_address"),
        ("http:///path", "bad_address"),
        ("http://mark@site.example/", "bad_address"),
        ("http://mark:secret@site.example/", "bad_address"),
        ("http://site.example\\@127.0.0.1/", "bad_address"),
        ("http://[::1", "bad_address"),
        ("http://exa mple/", "bad_address"),
        ("http://site.example/\r\nHost: inside", "bad_address"),
        ("http://site.example/\x00", "bad_address"),
        (f"http://{'a' * 64}.example/", "bad_address"),
        (f"http://site.example/{'a' * 5_000}", "bad_address"),
        ("http://site.example:99999/", "bad_port"),
        ("http://site.example:22/", "bad_port"),
        ("http://site.example:8080/", "bad_port"),
        ("https://site.example:6379/", "bad_port"),
        ("http://2130706433/", "private_address"),
        ("http://0x7f000001/", "private_address"),
        ("http://0x7f.1/", "private_address"),
        ("http://0177.0.0.1/", "bad_address"),
        ("http://0x7f.0.0.1./", "private_address"),
        ("http://127.1/", "private_address"),
        ("http://134744072/", "private_address"),
        ("http://127.0.0.1/", "private_address"),
        ("http://127.0.0.1./", "private_address"),
        ("http://①②⑦.0.0.1/", "bad_address"),
        ("http://169.254.169.254/latest/meta-data/", "private_address"),
        ("http://[::1]/", "private_address"),
        ("http://[::ffff:169.254.169.254]/", "private_address"),
        ("http://[64:ff9b::7f00:1]/", "private_address"),
        ("http://[fe80::1%25eth0]/", "bad_address"),
        ("http://0/", "private_address"),
    ],
)
def test_an_address_is_refused_without_a_connection(web, url, code):
    with pytest.raises(FetchRefused) as refused:
        fetch(url, accept=(), max_bytes=100)
    assert refused.value.code == code
    assert web.requests == []


def test_the_name_of_this_machine_is_refused_in_earnest():
    with pytest.raises(FetchRefused) as refused:
        fetch("http://localhost/", accept=(), max_bytes=100)
    assert refused.value.code == "private_address"
