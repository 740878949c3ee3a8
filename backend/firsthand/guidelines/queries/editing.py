"""A version as its owners see it: all locales, what is still missing, and whom it will reach."""

from dataclasses import dataclass

from firsthand.guidelines.content import Content
from firsthand.guidelines.diffs import TextDiff, compare
from firsthand.guidelines.models import Version
from firsthand.guidelines.queries.versions import content_of, version_before
from firsthand.guidelines.readiness import Gap, gaps
from firsthand.people.audiences import AudienceRule, rule_of
from firsthand.people.queries import count_of


@dataclass(frozen=True, slots=True)
class VersionDetail:
    version: Version
    content: Content
    gaps: list[Gap]
    audience: AudienceRule
    audience_count: int


@dataclass(frozen=True, slots=True)
class VersionDiff:
    before: Version | None
    texts: list[TextDiff]
    audience_count: int


def version_detail(version: Version) -> VersionDetail:
    """Five queries."""
    content, rule = content_of(version), rule_of(version.guideline.audience)
    return VersionDetail(version, content, gaps(content), rule, count_of(rule))


def version_diff(version: Version) -> VersionDiff:
    """With the version published before it."""
    before = version_before(version)
    texts = compare(content_of(before) if before else None, content_of(version))
    return VersionDiff(before, texts, count_of(rule_of(version.guideline.audience)))
