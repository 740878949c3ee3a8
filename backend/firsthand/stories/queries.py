import datetime as dt

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.expressions import RawSQL

from firsthand.common.access import Person
from firsthand.people.audiences import audience_matches_user
from firsthand.stories.lifecycle import Shown, State
from firsthand.stories.models import (
    Campaign,
    EditorialRules,
    FollowedTopic,
    LanguageVersion,
    SavedStory,
    Story,
    StoryPicture,
    SuggestedText,
    Topic,
)
from firsthand.stories.policies import CampaignPolicy, StoryPolicy
from firsthand.stories.search.sql import found_sql


def live_for(user: Person, *, now: dt.datetime) -> QuerySet[Story]:
    live = in_shown_state(Story.objects.all(), Shown.LIVE, now=now)
    return live.filter(audience_matches_user(user))


def found(stories: QuerySet[Story], q: str) -> QuerySet[Story]:
    """Every word, or part of one, anywhere in the story in any of its languages; accents and capitals do not matter."""
    if not q.strip():
        return stories
    sql, values = found_sql(q)
    ids = RawSQL(f"SELECT hit.story_id FROM ({sql}) hit", values)  # noqa: S608, S611  fixed pieces; words are parameters
    return stories.filter(pk__in=ids)


def in_shown_state(stories: QuerySet[Story], shown: Shown, *, now: dt.datetime) -> QuerySet[Story]:
    """The clock's part of lifecycle.shown_state, in SQL."""
    going_on = Q(expires_at__isnull=True) | Q(expires_at__gt=now)
    clock = {
        Shown.SCHEDULED: Q(state=State.APPROVED, published_at__gt=now) & going_on,
        Shown.LIVE: Q(state=State.APPROVED, published_at__lte=now) & going_on,
        Shown.EXPIRED: Q(state=State.APPROVED, expires_at__lte=now),
    }
    if shown == Shown.RETRACTED:
        return stories.filter(retracted_at__isnull=False)
    return stories.filter(clock.get(shown, Q(state=shown.value)), retracted_at__isnull=True)


def library_for(
    user: Person, *, now: dt.datetime, state: str = "", q: str = "", mine: bool = False, campaign: int | None = None
) -> QuerySet[Story]:
    stories = StoryPolicy.at(now).visible_to(user)
    if state:
        stories = in_shown_state(stories, Shown(state), now=now)
    if mine:
        stories = stories.filter(author=user)
    if campaign is not None:
        stories = stories.filter(campaign=campaign)
    rows = found(stories, q).select_related("author", "audience", "image", "campaign")
    versions = LanguageVersion.objects.order_by("language").only("story", "language")
    return rows.prefetch_related("audience__terms", "topics", Prefetch("language_versions", versions))


def with_details(stories: QuerySet[Story], *, reader: Person) -> QuerySet[Story]:
    saved = SavedStory.objects.filter(user=reader, story=OuterRef("pk"))
    return (
        stories.annotate(saved=Exists(saved))
        .select_related("author", "last_editor", "approved_by", "suggested_by", "audience", "image", "campaign")
        .prefetch_related(
            "audience__terms",
            "topics",
            "language_versions",
            Prefetch("pictures", StoryPicture.objects.select_related("image")),
            "files__pages__image",
            "reviews__reviewer",
            Prefetch("suggested_texts", SuggestedText.objects.order_by("position")),
        )
    )


def public_story(slug: str, *, now: dt.datetime) -> Story | None:
    """What a stranger may read: once approved and once live; while it is edited again, the approved words."""
    published = Story.objects.filter(slug=slug, approved_copy__isnull=False, published_at__lte=now)
    # Whether the page may name the company feed; asked along, for this is a stranger's page with one query.
    published = published.annotate(has_feed=Exists(EditorialRules.objects.filter(company_feed=True)))
    return published.select_related("author", "suggested_by", "approved_image").first()


def story_once_at(slug: str, *, now: dt.datetime) -> Story | None:
    """Which public story had this address before it got another."""
    return Story.objects.filter(old_slugs__slug=slug, approved_copy__isnull=False, published_at__lte=now).first()


def campaigns_for(user: Person, *, now: dt.datetime, q: str = "", archived: bool = False) -> QuerySet[Campaign]:
    campaigns = CampaignPolicy.at(now).visible_to(user)
    if not archived:
        campaigns = campaigns.filter(archived_at__isnull=True)
    return campaigns.filter(name__icontains=q) if q else campaigns


def topics_for(user: Person) -> QuerySet[Topic]:
    """The company's topics are the same for everybody; `following` says which of them this person follows."""
    return Topic.objects.annotate(following=_followed(user))


def saved_by(user: Person) -> QuerySet[SavedStory]:
    return SavedStory.objects.filter(user=user).select_related("story").order_by("at", "pk")


def followed_by(user: Person) -> QuerySet[Topic]:
    return Topic.objects.filter(_followed(user))


def _followed(user: Person) -> Exists:
    return Exists(FollowedTopic.objects.filter(user=user, topic=OuterRef("pk")))
