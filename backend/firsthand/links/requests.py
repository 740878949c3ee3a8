"""A Visit from a request's headers, the same for both ways in. Pure."""

from collections.abc import Mapping

from firsthand.links.user_agents import MAX_LENGTH
from firsthand.links.visitors import TOO_SOON_SECONDS, Manner, Visit

_PURPOSES = ("sec-purpose", "purpose", "x-purpose", "x-moz")
HEADERS = ("user-agent", "referer", "x-forwarded-for", "range", *_PURPOSES)
_REFERER_LENGTH = 2_000


def visit_of(method: str, headers: Mapping[str, str], *, client: str, trusted_proxies: int, link_age: float) -> Visit:
    """`headers`: those of HEADERS that were sent, by their names in lower case."""
    get = headers.get
    manner = Manner(
        get("user-agent", "")[:MAX_LENGTH],
        method,
        get("sec-purpose") or get("purpose") or get("x-purpose") or get("x-moz") or "",
        get("range", ""),
        link_age < TOO_SOON_SECONDS,
    )
    address = client_address(client, get("x-forwarded-for", ""), trusted_proxies) if trusted_proxies else client
    return Visit(manner, address, get("referer", "")[:_REFERER_LENGTH])


def client_address(client: str, forwarded_for: str, trusted_proxies: int) -> str:
    """X-Forwarded-For grows to the right, and only as many entries as there are proxies of ours can be believed."""
    if not trusted_proxies or not forwarded_for:
        return client
    hops = [hop.strip() for hop in forwarded_for.split(",")]
    return hops[-min(trusted_proxies, len(hops))] or client
