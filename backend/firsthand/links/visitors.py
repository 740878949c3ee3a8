"""Telling people from machines, and today's visitors from each other. Pure.

A rule has a name and a version, stored with every click that it took away, so that figures can be explained and judged
again. The first rule that matches gives its name: the rules over the user agent (user_agents.py), then these. Machines
get the same answer as people; they are only counted apart.
"""

from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlsplit

from firsthand.links.user_agents import read_user_agent

# Scanners of mail and chat open a link at once; a person needs longer to post it and to read it.
TOO_SOON_SECONDS = 3.0
_HOST_LENGTH = 100
_HOST_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")


class Manner(NamedTuple):
    """How somebody comes. Header values are text as sent, "" when absent."""

    user_agent: str = ""
    method: str = "GET"
    # Of Sec-Purpose, Purpose, X-Purpose or X-Moz: a browser says with it that it fetches ahead of any click.
    purpose: str = ""
    range: str = ""
    too_soon: bool = False


class Visit(NamedTuple):
    manner: Manner
    address: str
    referer: str


class RequestRule(NamedTuple):
    name: str
    version: int
    is_machine: Callable[[Manner], bool]


RULES = (
    RequestRule("asks_head_only", 1, lambda manner: manner.method != "GET"),
    RequestRule("asks_part_only", 1, lambda manner: manner.range != ""),
    RequestRule(
        "fetches_ahead",
        1,
        lambda manner: any(word in manner.purpose.lower() for word in ("prefetch", "preview", "prerender")),
    ),
    RequestRule("too_soon", 1, lambda manner: manner.too_soon),
)


class Verdict(NamedTuple):
    human: bool
    rule: str
    device: str


@lru_cache(maxsize=20_000)
def judge(manner: Manner) -> Verdict:
    device, mark = read_user_agent(manner.user_agent)
    if mark:
        return Verdict(False, mark, device)
    for rule in RULES:
        if rule.is_machine(manner):
            return Verdict(False, f"{rule.name}.{rule.version}", device)
    return Verdict(True, "", device)


def visitor_mark(visit: Visit, salt: bytes) -> str:
    """The same for the same address and browser within a day; without that day's salt it means nothing."""
    told = f"{visit.address}\n{visit.manner.user_agent}".encode("utf-8", "surrogateescape")
    return blake2b(told, key=salt, digest_size=8).hexdigest()


@lru_cache(maxsize=10_000)
def referring_host(referer: str) -> str:
    """The host alone: a path could name a person or a search."""
    if not referer:
        return ""
    try:
        host = urlsplit(referer).hostname or ""
    except ValueError:
        return ""
    return host if len(host) <= _HOST_LENGTH and _HOST_CHARACTERS.issuperset(host) else ""
