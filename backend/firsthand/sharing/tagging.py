"""What a target is told about where its readers came from: channel and story, never a person. Pure."""

from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

MEDIUM = "employee_share"


def tagged(target_url: str, *, channel: str, campaign: str) -> str:
    """What the target carries already stays as it is, tags of its own included."""
    parts = urlsplit(target_url)
    carried = {name.lower() for name, _value in parse_qsl(parts.query, keep_blank_values=True)}
    tags = {"utm_source": channel, "utm_medium": MEDIUM, "utm_campaign": campaign}
    missing = [f"{name}={quote(value, safe='')}" for name, value in tags.items() if name not in carried]
    query = "&".join([parts.query, *missing] if parts.query else missing)
    return urlunsplit(parts._replace(query=query))
