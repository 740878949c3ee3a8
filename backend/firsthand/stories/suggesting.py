"""Who sees suggestions and what may be done with them; and what a phone's share sheet hands over."""

import re
from typing import TypedDict

from django.db.models import Exists, OuterRef, Q, QuerySet

from firsthand.common.access import Person, Policy
from firsthand.common.text import clean_text
from firsthand.stories.models import Suggestion
from firsthand.stories.sources.known import canonical

MOST_PICTURES = 4
State = Suggestion.State
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_NOT_ITS_END = ".,;:!?)]}'’»"


class SuggestionAbilities(TypedDict):
    send: bool
    add_picture: bool
    withdraw: bool
    accept: bool
    decline: bool


class SuggestionPolicy(Policy[Suggestion]):
    """Everybody may suggest and sees what became of it. Who writes stories sees what everybody sent."""

    model = Suggestion

    def visible_to(self, user: Person) -> QuerySet[Suggestion]:
        if not user.is_authenticated:
            return Suggestion.objects.none()
        mine = Q(author=user)
        return Suggestion.objects.filter(mine | ~Q(state=State.DRAFT) if user.can("stories.write") else mine)

    def may(self, user: Person, action: str) -> bool:
        if action == "queue":
            return bool(user.can("stories.write"))
        return action in {"list", "create"} and bool(user.can("stories.read"))

    def abilities(self, user: Person, obj: Suggestion) -> SuggestionAbilities:
        mine, waits = obj.author_id == user.pk, obj.state == State.NEW
        judges = waits and bool(user.can("stories.write"))
        return SuggestionAbilities(
            send=mine and obj.state == State.DRAFT,
            add_picture=mine and obj.state in {State.DRAFT, State.NEW},
            withdraw=mine and obj.state in {State.DRAFT, State.NEW},
            accept=judges,
            decline=judges,
        )


def mine_of(user: Person) -> QuerySet[Suggestion]:
    """What became of each; a draft from the share sheet that was never sent is nobody's news."""
    mine = Suggestion.objects.filter(author=user).exclude(state=State.DRAFT)
    return mine.select_related("story", "decided_by", "author", "source").prefetch_related("pictures__image")


def queue_of(user: Person) -> QuerySet[Suggestion]:
    """One row for each link, the first that came; the others stand behind it (companions_of)."""
    waiting = SuggestionPolicy().visible_to(user).filter(state=State.NEW)
    before = Suggestion.objects.filter(state=State.NEW, canonical_url=OuterRef("canonical_url"), id__lt=OuterRef("id"))
    return waiting.filter(Q(canonical_url="") | ~Exists(before))


def companions_of(leaders: list[Suggestion]) -> list[Suggestion]:
    """Everything that was ever sent about the same links, and the leaders themselves. Two queries."""
    links = {leader.canonical_url for leader in leaders if leader.canonical_url}
    same = Q(pk__in=[leader.pk for leader in leaders]) | Q(canonical_url__in=links)
    rows = Suggestion.objects.filter(same).exclude(state__in=[State.DRAFT, State.WITHDRAWN])
    return list(
        rows.order_by("created_at", "id")
        .select_related("author", "source", "story", "decided_by")
        .prefetch_related("pictures__image")
    )


def waiting_with(suggestion: Suggestion) -> QuerySet[Suggestion]:
    """It and all others of the same link that wait: a decision holds for all of them."""
    same = Q(pk=suggestion.pk)
    if suggestion.canonical_url:
        same |= Q(canonical_url=suggestion.canonical_url)
    return Suggestion.objects.filter(same, state=State.NEW).select_related("author").order_by("created_at", "id")


class Shared(TypedDict):
    title: str
    text: str
    url: str


def sorted_out(*, title: str, text: str, url: str) -> Shared:
    """What a phone shares, each thing in its place: many programs put the address into the text, and some into both."""
    title, text, url = clean_text(title), clean_text(text), clean_text(url)
    found = _first_address(text)
    if found:
        text = " ".join(text.replace(found, " ").split()) if not url or canonical(url) == canonical(found) else text
        url = url or found
    if not url and (found := _first_address(title)):
        title, url = title.replace(found, " ").strip(), found
    return Shared(title=title[:200], text="" if text == title else text, url=url)


def _first_address(text: str) -> str:
    match = _ADDRESS.search(text)
    return match[0].rstrip(_NOT_ITS_END) if match else ""
