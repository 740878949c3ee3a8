"""Why a feed could not be read, in words for whoever looks after it. The codes are stable and stored."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_WORDS: dict[str, str | Promise] = {
    "unknown_name": _("There is no website with this name."),
    "unreachable": _("The website did not answer."),
    "timed_out": _("The website took too long to answer."),
    "tls": _("The website's certificate is not in order."),
    "unreadable": _("The website's answer could not be unpacked."),
    "bad_address": _("This is not the address of a website."),
    "bad_scheme": _("Only addresses that start with http or https can be read."),
    "bad_port": _("The address names a port that is not used for websites."),
    "private_address": _("The address leads into a private network, which is not read."),
    "too_many_redirects": _("The address keeps leading on to other addresses."),
    "wrong_type": _("There is a file at this address, but not a feed."),
    "too_large": _("The feed is larger than we read."),
    "empty": _("There is nothing at this address."),
    "dangerous_xml": _("The feed holds instructions that could do harm, so it is not read."),
    "web_page": _("This is a web page, not a feed, and it names no feed."),
    "not_a_feed": _("What is at this address is not a feed."),
    "not_found": _("The feed is no longer at this address."),
    "gone": _("The website says that this feed is gone for good."),
    "needs_sign_in": _("The website asks to sign in, which we cannot."),
    "too_many_requests": _("The website asks us to come less often."),
    "server_error": _("The website has a fault of its own."),
    "http_error": _("The website refused to give the feed."),
}


def words_for(reason: str) -> str:
    return str(_WORDS.get(reason, _WORDS["unreachable"])) if reason else ""


def reason_of_status(status: int) -> str:
    named = {401: "needs_sign_in", 403: "needs_sign_in", 404: "not_found", 410: "gone", 429: "too_many_requests"}
    return named.get(status, "server_error" if status >= 500 else "http_error")
