"""A story's words as they are drafted now, in the shape in which approval keeps them."""

from firsthand.stories.models import Story
from firsthand.stories.models.language_version import LanguageVersion
from firsthand.stories.models.story import ApprovedCopy, WordsCopy


def copy_of(story: Story) -> ApprovedCopy:
    """Costs a query unless the language versions were prefetched."""
    return ApprovedCopy(
        title=story.title,
        summary=story.summary,
        why_share=story.why_share,
        kind=story.kind,
        url=story.url,
        body=story.body,
        language=story.language,
        versions={version.language: _words(version) for version in story.language_versions.all()},
    )


def _words(version: LanguageVersion) -> WordsCopy:
    return WordsCopy(
        title=version.title,
        summary=version.summary,
        why_share=version.why_share,
        url=version.url,
        body=version.body,
    )
