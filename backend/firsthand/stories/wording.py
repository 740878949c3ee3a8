"""A story's words as they are drafted now, in the shape in which approval keeps them."""

from typing import Any, TypedDict

from firsthand.people.audiences import rule_of
from firsthand.stories.models import Story
from firsthand.stories.models.language_version import LanguageVersion
from firsthand.stories.models.story import ApprovedCopy, WordsCopy


def copy_of(story: Story) -> ApprovedCopy:
    """Costs three queries unless the language versions, the pictures and the files were prefetched."""
    return ApprovedCopy(
        title=story.title,
        summary=story.summary,
        why_share=story.why_share,
        kind=story.kind,
        url=story.url,
        body=story.body,
        language=story.language,
        versions={version.language: _words(version) for version in story.language_versions.all()},
        pictures=[picture.image_id for picture in story.pictures.all()],
        files=sorted(file.pk for file in story.files.all() if file.current),
    )


def _words(version: LanguageVersion) -> WordsCopy:
    return WordsCopy(
        title=version.title,
        summary=version.summary,
        why_share=version.why_share,
        url=version.url,
        body=version.body,
    )


def as_public(story: Story) -> Story:
    """The same row with the words that strangers read. For showing, not for saving: somebody's draft is in it."""
    public = story.approved_copy
    if public is not None:
        for name in ("title", "summary", "why_share", "kind", "url", "body", "language"):
            setattr(story, name, public[name])
        story.image = story.approved_image
    return story


class TextCopy(TypedDict):
    channel: str
    language: str
    text: str
    hashtags: list[str]
    locked: bool
    voice: str


class RestCopy(TypedDict):
    """What a reviewer judges beside the words. Strangers never read it."""

    suggested_texts: list[TextCopy]
    audience: dict[str, Any]
    image: dict[str, str] | None


def rest_of(story: Story) -> RestCopy:
    """Costs queries unless texts, audience and picture were prefetched."""
    rule, image = rule_of(story.audience), story.image
    return RestCopy(
        suggested_texts=[
            TextCopy(
                channel=text.channel,
                language=text.language,
                text=text.text,
                hashtags=text.hashtags,
                locked=text.locked,
                voice=text.voice,
            )
            for text in story.suggested_texts.all()
        ],
        audience={
            "everyone": rule.everyone,
            "teams": sorted(rule.teams),
            "countries": sorted(rule.countries),
            "languages": sorted(rule.languages),
            "roles": sorted(rule.roles),
        },
        image={"sha256": image.sha256, "alt": image.alt} if image else None,
    )


def planning_of(story: Story) -> dict[str, Any]:
    """What a reviewer may remark on though it needs no approval."""
    return {
        "publish_at": story.publish_at.isoformat() if story.publish_at else None,
        "expires_at": story.expires_at.isoformat() if story.expires_at else None,
        "topics": sorted(topic.slug for topic in story.topics.all()),
        "excluded_channels": story.excluded_channels,
        "campaign": story.campaign_id,
        "pinned": story.pinned,
        "featured": story.featured,
        "promotional": story.promotional,
    }


def reviewed_of(story: Story) -> dict[str, Any]:
    """All that a reviewer had before them, so that it can be seen later what was done about a remark."""
    return {**copy_of(story), **rest_of(story), **planning_of(story)}


def targets_of(story: Story) -> dict[str, str]:
    """{language: where a link shared in it leads}, as approved; empty before the first approval."""
    copy = story.approved_copy
    languages = [copy["language"], *copy.get("versions", {})] if copy else []
    return {language: story.target_url_in(language) for language in languages}
