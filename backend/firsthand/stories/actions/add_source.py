import datetime as dt
import hashlib

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.addresses import canonical_address
from firsthand.common.errors import Conflict, DomainError
from firsthand.jobs.outbox import enqueue
from firsthand.people.models import User
from firsthand.stories.models import FeedSource, Topic
from firsthand.stories.sources.policy import FeedSourcePolicy

MOST_SOURCES = 200


class SourceExists(Conflict):
    code = "source_exists"
    message = _("This feed is among the sources already.")
    param = "address"


class InvalidAddress(DomainError):
    code = "invalid_url"
    message = _("This is not the address of a website.")
    param = "address"


class TooManySources(DomainError):
    code = "too_many_sources"
    message = _("There are 200 sources, which is the most. Remove one first.")
    param = "address"


@transaction.atomic
def add_source(
    *,
    actor: User,
    address: str,
    language: str,
    topic: Topic | None = None,
    daily_cap: int = 3,
    now: dt.datetime,
) -> FeedSource:
    """Looked at by a job at once, which finds its title, or the feed that a web page names."""
    FeedSourcePolicy().require(actor, "create")
    address = checked_address(address)
    if FeedSource.objects.count() >= MOST_SOURCES:
        raise TooManySources
    source = FeedSource(
        address=address,
        language=language,
        topic=topic,
        daily_cap=daily_cap,
        next_poll_at=now,
        created_by=actor,
        created_at=now,
    )
    try:
        with transaction.atomic():
            source.save(force_insert=True)
    except IntegrityError as error:
        raise SourceExists from error
    record(actor=actor, action="source.add", target=source, now=now)
    ask_for_poll(source, now=now)
    return source


def checked_address(address: str) -> str:
    """As it was given, but for what surrounds it; feed: is an old way to write http:."""
    plain = address.strip()
    if plain.lower().startswith("feed:"):
        plain = plain[5:] if plain[5:].lower().startswith("http") else f"https:{plain[5:]}"
    if "://" not in plain:
        plain = f"https://{plain}"
    if not canonical_address(plain) or len(plain) > 2_000:
        raise InvalidAddress
    return plain


def ask_for_poll(source: FeedSource, *, now: dt.datetime) -> None:
    """Once for each address: a look that finds a better one asks for that while it is still going on itself."""
    key = f"source {source.pk} {hashlib.sha256(source.address.encode()).hexdigest()[:12]}"
    enqueue("stories.poll_source", kwargs={"source_id": source.pk}, unique_key=key, now=now)
