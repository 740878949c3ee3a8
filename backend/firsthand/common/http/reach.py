"""Which addresses on the network a stranger may make us call: those of the public internet, and no others."""

import ipaddress
import re

from firsthand.common.http.failures import FetchRefused

# Beside what `ipaddress` calls private or reserved.
_NOT_FOR_US = [
    ipaddress.ip_network(text)
    for text in (
        "192.0.0.0/24",  # protocol assignments; a cloud's metadata stands at 192.0.0.192
        "192.88.99.0/24",  # 6to4 relays
        "168.63.129.16/32",  # public by number, yet inside Azure it is the machine's own host
        "2001::/23",  # Teredo, ORCHID, benchmarks and other special purposes
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: carries an IPv4 address inside
        "3fff::/20",  # documentation
    )
]
# All public unicast lies in here; mapped, translated (NAT64), local and multicast addresses do not.
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_NAME = re.compile(r"([a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?", re.IGNORECASE)
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)


def is_public(address: str) -> bool:
    ip = _address(address)
    if ip is None:
        return False
    if ip.version == 6 and ip not in _GLOBAL_UNICAST:
        return False
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_link_local or not ip.is_global:
        return False
    return not any(ip in network for network in _NOT_FOR_US if network.version == ip.version)


def refuse_odd_host(host: str) -> None:
    """By its looks alone; where a name leads is asked later."""
    if ":" in host:
        if _address(host) is None:  # also one with a zone, which names a cable of this machine
            raise FetchRefused("bad_address")
        return
    if not _NAME.fullmatch(host) or len(host) > 253:
        raise FetchRefused("bad_address")
    # 2130706433, 0x7f.1 and 0177.0.0.1 are 127.0.0.1 to a resolver. No honest link writes an address so.
    if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]) and _address(host) is None:
        raise FetchRefused("private_address", detail="a number in disguise")


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return None if "%" in text else ipaddress.ip_address(text)
    except ValueError:
        return None
