"""Reads, by what they are for. Other apps need only the first two."""

from firsthand.guidelines.queries.clauses import ClauseRef, clause_for
from firsthand.guidelines.queries.coverage import Coverage, TeamCoverage, coverage
from firsthand.guidelines.queries.editing import VersionDetail, VersionDiff, version_detail, version_diff
from firsthand.guidelines.queries.lists import GuidelineRow, list_for
from firsthand.guidelines.queries.outstanding import Outstanding, may_share, outstanding_for
from firsthand.guidelines.queries.reading import Reading, reading_view
from firsthand.guidelines.queries.shelf import Shelved, shelf, shelved
from firsthand.guidelines.queries.versions import (
    content_of,
    current_version,
    draft_of,
    newest_published,
    version_before,
    versions_of,
)

__all__ = [
    "ClauseRef",
    "Coverage",
    "GuidelineRow",
    "Outstanding",
    "Reading",
    "Shelved",
    "TeamCoverage",
    "VersionDetail",
    "VersionDiff",
    "clause_for",
    "content_of",
    "coverage",
    "current_version",
    "draft_of",
    "list_for",
    "may_share",
    "newest_published",
    "outstanding_for",
    "reading_view",
    "shelf",
    "shelved",
    "version_before",
    "version_detail",
    "version_diff",
    "versions_of",
]
