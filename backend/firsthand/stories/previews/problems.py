"""What is wrong with a page's preview, worst first. Codes only; `advice` has the words."""

from collections.abc import Iterator

from firsthand.common.addresses import canonical_address
from firsthand.stories.previews.cards import domain_of
from firsthand.stories.previews.findings import Findings, Picture, Problem

_TITLE = 70  # where the first network cuts
_DESCRIPTION = 155
_SLOW = 4
_SMALLEST, _WIDE, _HIGH = 200, 600, 315  # a card at all; a large card
_RATIOS = (1.5, 2.4)  # around 1.91:1; beyond these a part worth seeing is cut away
_HEAVY, _TOO_HEAVY = 600_000, 5_000_000
_ORDER = {"error": 0, "warning": 1, "advice": 2}


def problems_of(findings: Findings) -> list[Problem]:
    if findings.status >= 400 or findings.page.asks_to_sign_in:
        # What stands on such a page is not what people come for; more words about it would only hide that.
        return [*_access(findings), *_way(findings)]
    found = [*_way(findings), *_words(findings), *_picture(findings), *_address(findings), *_page(findings)]
    return sorted(found, key=lambda problem: _ORDER[problem.severity])


def _access(findings: Findings) -> Iterator[Problem]:
    if findings.page.asks_to_sign_in or findings.status in {401, 403, 407}:
        yield Problem("login_wall", "error", {"status": findings.status})
    else:
        yield Problem("error_status", "error", {"status": findings.status})


def _way(findings: Findings) -> Iterator[Problem]:
    if findings.page.url.startswith("http://"):
        yield Problem("not_secure", "warning")
    if len(findings.hops) > 1:
        yield Problem("redirect_chain", "warning", {"count": len(findings.hops), "url": findings.page.url})
    elif findings.hops and canonical_address(findings.asked) != canonical_address(findings.page.url):
        yield Problem("redirect", "advice", {"url": findings.page.url})
    if findings.page.refresh and canonical_address(findings.page.refresh) != canonical_address(findings.page.url):
        yield Problem("page_leads_on", "warning", {"url": findings.page.refresh})
    if findings.seconds > _SLOW:
        yield Problem("slow", "warning", {"seconds": round(findings.seconds)})


def _words(findings: Findings) -> Iterator[Problem]:
    page = findings.page
    if page.type in {"image", "document", "video", "audio"} and not page.tags:
        yield Problem("not_a_page", "warning")
        return
    if not page.title:
        yield Problem("no_title", "error")
    elif len(page.title) > _TITLE:
        yield Problem("title_long", "advice", {"length": len(page.title), "limit": _TITLE})
    if page.title and not page.tags.get("og:title"):
        yield Problem("no_og_title", "advice")
    if not page.description:
        yield Problem("no_description", "warning")
    elif len(page.description) > 2 * _DESCRIPTION:
        yield Problem("description_long", "advice", {"length": len(page.description), "limit": _DESCRIPTION})


def _picture(findings: Findings) -> Iterator[Problem]:
    if findings.page.image is None:
        if findings.page.type not in {"document", "video", "audio"}:
            yield Problem("no_image", "error")
        return
    picture = findings.main_picture
    if picture is not None and picture.is_there:
        yield from _shape(picture)
        if "twitter:card" not in findings.page.tags and findings.page.type != "image":
            yield Problem("no_x_card", "advice")
    elif picture is not None:
        yield Problem("image_unreachable", "error", {"reason": picture.reason, "url": picture.url})


def _shape(picture: Picture) -> Iterator[Problem]:
    size: dict[str, str | int] = {"width": picture.width, "height": picture.height}
    if min(picture.width, picture.height) < _SMALLEST:
        yield Problem("image_too_small", "error", size)
    elif picture.width < _WIDE or picture.height < _HIGH:
        yield Problem("image_small", "warning", size)
    if not _RATIOS[0] <= picture.ratio <= _RATIOS[1]:
        yield Problem("image_ratio", "warning", size)
    if picture.bytes > _TOO_HEAVY:
        yield Problem("image_too_heavy", "error", {"megabytes": round(picture.bytes / 1_000_000)})
    elif picture.bytes > _HEAVY:
        yield Problem("image_heavy", "warning", {"kilobytes": round(picture.bytes / 1_000)})


def _address(findings: Findings) -> Iterator[Problem]:
    page = findings.page
    if page.relative:
        yield Problem("relative_addresses", "warning", {"tags": ", ".join(page.relative)})
    if page.canonical_link and page.og_url and not _same(page.canonical_link, page.og_url):
        yield Problem("addresses_differ", "warning", {"canonical": page.canonical_link, "og": page.og_url})
    elif domain_of(page.canonical) != domain_of(page.url):
        yield Problem("canonical_elsewhere", "warning", {"url": page.canonical})
    elif not _same(page.canonical, page.url):
        yield Problem("canonical_other_page", "advice", {"url": page.canonical})


def _page(findings: Findings) -> Iterator[Problem]:
    page = findings.page
    if page.noindex:
        yield Problem("noindex", "warning")
    if page.was_cut:
        yield Problem("page_huge", "advice")
    if page.charset_problem in {"wrong_charset", "broken_characters"}:
        yield Problem(page.charset_problem, "warning", {"charset": page.charset})
    elif page.charset_problem == "no_charset":
        yield Problem("no_charset", "advice", {"charset": page.charset})


def _same(one: str, other: str) -> bool:
    return canonical_address(one).rstrip("/") == canonical_address(other).rstrip("/")
