"""Addresses as people paste them, brought into one form, so that the same page is recognised.

The result is for comparing, not for visiting: http and https count as one.
"""

import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import idna

# What senders, mail systems and advertisers hang on to an address; the page is the same without it.
_TRACKING_NAMES = frozenset({
    "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "gclid", "gclsrc", "dclid", "gbraid",
    "wbraid", "gad_source", "gad_campaignid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id",
    "epik", "rdt_cid", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "hsctatracking", "__hstc",
    "__hssc", "__hsfp", "mkt_tok", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "_openstat", "wickedid",
    "s_cid", "ref_src", "ref_url", "_ga", "_gl", "ncid", "cmpid", "xtor", "trk", "trkcampaign", "trkinfo",
    "lipi", "mibextid", "__twitter_impression", "guccounter", "guce_referrer", "guce_referrer_sig",
    "sc_campaign", "sc_channel", "sc_content", "sc_medium", "sc_outcome", "sc_geo", "sc_country", "srsltid",
    "_bta_tid", "_bta_c", "dm_i", "ml_subscriber", "ml_subscriber_hash", "ck_subscriber_id", "sfmc_id",
    "at_medium", "at_campaign", "at_link_id", "at_link_origin", "at_link_type", "at_format", "at_bbc_team",
    "at_ptr_name", "at_campaign_type", "wt_mc", "wt.mc_id",
})  # fmt: skip
_TRACKING_PREFIXES = ("utm_", "utm-", "pk_", "piwik_", "matomo_", "mtm_", "ns_", "hsa_", "stm_", "itm_")
# "si" tells who passed a link on, but elsewhere it may name the page.
_TRACKING_AT = {
    "youtube.com": {"si", "feature", "ab_channel"},
    "youtu.be": {"si", "feature"},
    "open.spotify.com": {"si"},
    "x.com": {"s", "t"},
    "twitter.com": {"s", "t"},
}
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "!#$%&'()*+,/:;=?@[]~"
_DEFAULT_PORTS = {80, 443}


def canonical_address(url: str) -> str:
    """Empty for what is no address of a page. Doing it twice changes nothing."""
    try:
        parts = urlsplit("".join(char for char in url.strip() if char.isprintable()))
        host, port = _plain_host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    place = f"{host}:{port}" if port and port not in _DEFAULT_PORTS else host
    query = "&".join(_kept_parameters(parts, host))
    fragment = parts.fragment if parts.fragment.startswith("!") else ""  # some pages are told apart by it alone
    return urlunsplit(("https", place, _plain_path(parts.path), query, _plain_escapes(fragment)))


def is_web_address(text: str) -> bool:
    return bool(canonical_address(text))


def _plain_host(host: str) -> str:
    if ":" in host:
        return f"[{host.lower()}]"
    host = host.rstrip(".").lower()
    if host.isascii():
        return host if re.fullmatch(r"[a-z0-9._-]+", host) else ""
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError:
        return ""


def _kept_parameters(parts: SplitResult, host: str) -> list[str]:
    sent_along = _TRACKING_AT.get(re.sub(r"^(www|m|mobile|music)\.", "", host), set())
    return [
        _plain_escapes(pair)
        for pair in parts.query.split("&")
        if pair and not _is_tracking(pair.partition("=")[0].lower(), sent_along)
    ]


def _is_tracking(name: str, sent_along: set[str]) -> bool:
    return name in _TRACKING_NAMES or name in sent_along or name.startswith(_TRACKING_PREFIXES)


def _plain_path(path: str) -> str:
    kept: list[str] = []
    segments = _plain_escapes(path).split("/")[1:]
    for segment in segments:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _plain_escapes(text: str) -> str:
    """%7e and ~ are one, and so are é and %C3%A9; %2f stays what it is, for a slash would mean something else."""

    def plain(escape: re.Match[str]) -> str:
        char = chr(int(escape[0][1:], 16))
        return char if char in _UNRESERVED else escape[0].upper()

    return _ESCAPE.sub(plain, quote(text, safe=_KEPT))
