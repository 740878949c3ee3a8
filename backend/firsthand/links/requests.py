"""A Visit from a request's headers, the same for both ways in. Pure."""

from collections.abc import Callable

from firsthand.links.visitors import Visit

_PURPOSES = ("sec-purpose", "purpose", "x-purpose", "x-moz")


def visit_of(method: str, header: Callable[[str], str], *, client: str, trusted_proxies: int, link_age: float) -> Visit:
    return Visit(
        method=method,
        user_agent=header("user-agent"),
        address=client_address(client, header("x-forwarded-for"), trusted_proxies),
        referer=header("referer"),
        purpose=next((value for name in _PURPOSES if (value := header(name))), ""),
        range=header("range"),
        link_age=link_age,
    )


def client_address(client: str, forwarded_for: str, trusted_proxies: int) -> str:
    """X-Forwarded-For grows to the right, and only as many entries as there are proxies of ours can be believed."""
    if not trusted_proxies or not forwarded_for:
        return client
    hops = [hop.strip() for hop in forwarded_for.split(",")]
    return hops[-min(trusted_proxies, len(hops))] or client
