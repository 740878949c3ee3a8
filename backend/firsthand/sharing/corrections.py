"""What stands in a person's name and turned out wrong, with the words to put it right."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from firsthand.people.models import User
from firsthand.sharing.models import Share
from firsthand.stories.corrections import words_in
from firsthand.stories.models import Correction, Story


class Ready(NamedTuple):
    """What can be posted as it is."""

    language: str
    text: str


def ready_text(correction: Correction, *languages: str) -> Ready:
    """In the first of these languages that there is one in, else in the story's own: that one always exists."""
    texts: dict[str, str] = correction.sharing_texts
    language = next((spoken for spoken in languages if spoken in texts), correction.before["language"])
    return Ready(language, texts[language])


def title_shared(correction: Correction, language: str) -> str:
    """What the story was called when it was shared in this language."""
    title: str = words_in(correction.before, language)["title"]
    return title


def concerned(story: Story, *, until: dt.datetime) -> QuerySet[Share]:
    """Shares that may be out in the world: only what its author took back is certain not to be."""
    return Share.objects.filter(story=story, opened_at__lte=until).exclude(state=Share.State.UNDONE)


def sharers_of(story: Story, *, until: dt.datetime) -> QuerySet[User]:
    """Who still works here and shared it; each once. Who left is not written to."""
    shared = concerned(story, until=until).filter(user__isnull=False)
    return User.objects.filter(is_active=True, pk__in=shared.values("user_id"))


def reach_of(story: Story, *, now: dt.datetime) -> dict[str, int | None]:
    """Too few to hide among are not counted out loud."""
    people, smallest = sharers_of(story, until=now).count(), settings.SMALLEST_GROUP
    return {"people": people if people == 0 or people >= smallest else None, "smallest": smallest}


def notices_of_shares(shares: Iterable[Share]) -> dict[int, Correction]:
    """{share id: the latest correction that its author has not put away}. One query, none where nothing was wrong."""
    noted = [share for share in shares if share.story.corrected_at or share.story.retracted_at]
    corrections = _latest([share.story_id for share in noted]) if noted else {}
    return {
        share.pk: corrections[share.story_id]
        for share in noted
        if share.story_id in corrections and is_news_for(share, corrections[share.story_id])
    }


def is_news_for(share: Share, correction: Correction) -> bool:
    if share.state == Share.State.UNDONE or share.opened_at > correction.at:
        return False
    return share.notice_dismissed_at is None or share.notice_dismissed_at < correction.at


def with_news(shares: QuerySet[Share]) -> QuerySet[Share]:
    """The same rule in SQL."""
    corrections = Correction.objects.filter(story=OuterRef("story"), at__gte=OuterRef("opened_at"))
    unread = Q(notice_dismissed_at=None) | Exists(corrections.filter(at__gt=OuterRef("notice_dismissed_at")))
    return shares.exclude(state=Share.State.UNDONE).filter(Exists(corrections), unread)


def _latest(story_ids: Collection[int]) -> dict[int, Correction]:
    rows = Correction.objects.filter(story__in=story_ids).order_by("at", "pk")
    return {correction.story_id: correction for correction in rows}
