"""Which addresses are no news: suggested before, by whomever, or told in a story."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.db.models import Q

from firsthand.common.addresses import canonical_address
from firsthand.stories.models import LanguageVersion, Story, Suggestion

_LONGEST = 2_000


def canonical(link: str) -> str:
    address = canonical_address(link) if link else ""
    return address if len(address) <= _LONGEST else ""


def known_among(addresses: Iterable[str]) -> set[str]:
    """Three queries, however many addresses. Stories keep addresses as they were typed, so those are compared by host
    in the database and in full here."""
    wanted = {address for address in addresses if address}
    if not wanted:
        return set()
    known = set(Suggestion.objects.filter(canonical_url__in=wanted).values_list("canonical_url", flat=True))
    at_hosts = Q()
    for host in {urlsplit(address).hostname or "" for address in wanted}:
        at_hosts |= Q(url__icontains=host)
    for model in (Story, LanguageVersion):
        told = model._default_manager.filter(at_hosts).values_list("url", flat=True)
        known |= {canonical_address(url) for url in told} & wanted
    return known
