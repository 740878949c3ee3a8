"""What a browser says of itself: the kind of device, and whether it is a machine by its own word. Pure."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import crawleruseragents

# Longer ones are no browser's; they are cut so that nobody can make us search through a megabyte.
MAX_LENGTH = 512

# Programs that fetch on behalf of people, and libraries, that crawler-user-agents does not know.
_FETCHER = re.compile(
    r"Bluesky Cardyb|^WhatsApp/|^Signal[ /]|Microsoft Office|ms-office|MSOffice|Barracuda|Mimecast|Proofpoint"
    r"|^(?:Java|node|ruby|perl|php|lua|got|undici|Deno|Bun|Dart)(?:[ /(-]|$)"
    r"|^(?:libcurl|fasthttp|reqwest|ureq|http|CFNetwork)(?:[ /(-]|$)"
    r"|CFNetwork/[\d.]+ Darwin|http_?client|urllib|LWP::|Guzzle|RestSharp|PowerShell",
    re.IGNORECASE,
)
_HEADLESS = re.compile(r"Headless|PhantomJS|Puppeteer|Playwright|Selenium", re.IGNORECASE)
# "bot" where a word ends, as in "ExampleBot/1.0". Phones by Cubot are held by people.
_SAYS_BOT = re.compile(r"(?<!cu)bots?\b|crawl|spider|scraper|prerender|preview|unfurl|monitor|checker", re.IGNORECASE)

_TABLET = re.compile(r"iPad|Tablet|PlayBook|Silk/|Kindle|Android(?!.*Mobile)")
_PHONE = re.compile(r"iPhone|iPod|Android|Mobile|Windows Phone|Opera Mini")
_DESKTOP = re.compile(r"Windows NT|Macintosh|X11|CrOS|Linux")


class AgentRule(NamedTuple):
    name: str
    version: int
    is_machine: Callable[[str], bool]


RULES = (
    AgentRule("no_user_agent", 1, lambda text: not text.strip()),
    AgentRule("known_crawler", 1, crawleruseragents.is_crawler),
    AgentRule("fetcher", 1, lambda text: bool(_FETCHER.search(text))),
    AgentRule("headless", 1, lambda text: bool(_HEADLESS.search(text))),
    AgentRule("says_bot", 1, lambda text: bool(_SAYS_BOT.search(text))),
)


class UserAgent(NamedTuple):
    device: str
    rule: str  # the first rule that says machine, "" when none does


@lru_cache(maxsize=10_000)
def read_user_agent(text: str) -> UserAgent:
    """Searching some 1,500 patterns takes 0.2 ms, hence the memory."""
    rule = next((f"{rule.name}.{rule.version}" for rule in RULES if rule.is_machine(text)), "")
    return UserAgent(_device(text), rule)


def _device(text: str) -> str:
    for kind, pattern in (("tablet", _TABLET), ("phone", _PHONE), ("desktop", _DESKTOP)):
        if pattern.search(text):
            return kind
    return "other"
