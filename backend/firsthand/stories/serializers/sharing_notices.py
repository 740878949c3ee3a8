"""What somebody must know before sharing a story of this kind."""

import datetime as dt
from typing import Any, TypedDict

from django.utils.translation import gettext as _
from rest_framework import serializers

from firsthand.common.access import Person
from firsthand.guidelines.queries import ClauseRef, clause_for
from firsthand.stories.models import Story

REVIEWS_CLAUSE = "reviews"  # as the packs in guidelines/packs name it


class ClauseRefSerializer(serializers.Serializer[ClauseRef]):
    guideline_id = serializers.IntegerField()
    clause_id = serializers.CharField()
    heading = serializers.CharField()
    rule = serializers.CharField()
    locale = serializers.CharField()


class NoticeSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    clause = ClauseRefSerializer(allow_null=True, help_text="The rule in this person's guideline, if it has one.")


class Notice(TypedDict):
    text: str
    clause: dict[str, Any] | None


def notice_of(story: Story, *, user: Person, now: dt.datetime) -> Notice | None:
    """Costs a query for an invitation to review, and none for anything else."""
    if story.kind != Story.Kind.REVIEW:
        return None
    clause = clause_for(user, REVIEWS_CLAUSE, now=now)
    return Notice(text=review_clause(), clause=dict(ClauseRefSerializer(clause).data) if clause else None)


def review_clause() -> str:
    return _("Reviews must be genuine, and are never written by employees or by people who are paid for it.")
