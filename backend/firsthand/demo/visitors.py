"""Who follows a link: people with browsers, and the machines that networks and mail filters send ahead. Pure."""

import datetime as dt
import random
from dataclasses import dataclass

from firsthand.links.requests import visit_of
from firsthand.links.visitors import Visit

_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0"
_SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
BROWSERS = {
    f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) {_SAFARI} Version/18.1 Mobile/15E148 Safari/604.1": 30,
    f"Mozilla/5.0 (Linux; Android 14; SM-S921B) {_CHROME} Mobile Safari/537.36": 26,
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME} Safari/537.36": 18,
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME} Safari/537.36 Edg/130.0.0.0": 9,
    f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {_SAFARI} Version/18.1 Safari/605.1.15": 8,
    "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0": 4,
    f"Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) {_SAFARI} Version/18.1 Mobile/15E148 Safari/604.1": 5,
}
PREVIEWS = {
    "linkedin": "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "x": "Twitterbot/1.0",
    "facebook": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "whatsapp": "WhatsApp/2.23.20.0 A",
    "bluesky": "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
    "mastodon": "Mastodon/4.3.1 (http.rb/5.2.0; +https://mastodon.social/) Bot",
    "email": "Mozilla/5.0 (compatible; Mimecast-URL-Protection/1.0)",
}
CRAWLERS = (
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
    "python-requests/2.32.3",
)
REFERRERS = {
    "linkedin": "https://www.linkedin.com/feed/",
    "x": "https://t.co/k7Hq2",
    "facebook": "https://l.facebook.com/",
    "bluesky": "https://bsky.app/",
    "mastodon": "https://mastodon.social/",
}


@dataclass(frozen=True, slots=True)
class Reach:
    people: float  # average number of people who follow a link that was shared here
    half_life: float  # in days: how soon half of them have come
    previews: tuple[int, int]  # machines at the moment of posting, from and to


REACH = {
    "linkedin": Reach(11, 1.4, (1, 4)),
    "x": Reach(4, 0.5, (1, 3)),
    "facebook": Reach(7, 1.0, (1, 3)),
    "whatsapp": Reach(4, 0.3, (1, 1)),
    "bluesky": Reach(4, 0.6, (1, 2)),
    "mastodon": Reach(4, 0.8, (2, 7)),  # each server fetches its own preview
    "email": Reach(2, 0.8, (0, 3)),
    "copy_link": Reach(3, 1.2, (0, 1)),
    "device": Reach(2, 0.6, (0, 1)),
}


def person(chance: random.Random, channel: str, link_age: dt.timedelta) -> Visit:
    browser = chance.choices(list(BROWSERS), list(BROWSERS.values()))[0]
    headers = {"user-agent": browser}
    if channel in REFERRERS and chance.random() < 0.8:
        headers["referer"] = REFERRERS[channel]
    return _visit(chance, headers, link_age)


def preview(chance: random.Random, channel: str, link_age: dt.timedelta) -> Visit:
    return _visit(chance, {"user-agent": PREVIEWS.get(channel) or chance.choice(CRAWLERS)}, link_age)


def crawler(chance: random.Random, link_age: dt.timedelta) -> Visit:
    return _visit(chance, {"user-agent": chance.choice(CRAWLERS)}, link_age)


def _visit(chance: random.Random, headers: dict[str, str], link_age: dt.timedelta) -> Visit:
    # Addresses that are set aside for examples; they are forgotten with the day's salt, like real ones.
    address = f"2001:db8:{chance.randrange(65536):x}::{chance.randrange(65536):x}"
    return visit_of("GET", headers, client=address, trusted_proxies=0, link_age=link_age.total_seconds())
