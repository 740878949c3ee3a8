import datetime as dt
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from firsthand.people.serializers import AudienceRuleSerializer
from firsthand.stories.actions.texts import MOST_TEXTS
from firsthand.stories.channels import Channel
from firsthand.stories.hashtags import LONGEST_HASHTAG, MOST_HASHTAGS
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import Campaign, Story, SuggestedText, Topic
from firsthand.stories.serializers.versions import LONGEST_BODY, LanguageVersionInputSerializer

LONGEST_TEXT = 5_000
_NOT_OUR_TIME = _("Choose a moment between the years 2000 and 2100.")


class MomentField(serializers.DateTimeField):
    """Databases and calendars disagree about the far past and future; stories have no business there."""

    def __init__(self, **options: Any) -> None:
        first, last = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (2000, 2100))
        validators = [MinValueValidator(first, _NOT_OUR_TIME), MaxValueValidator(last, _NOT_OUR_TIME)]
        super().__init__(validators=validators, **options)


class SuggestedTextInputSerializer(serializers.Serializer[SuggestedText]):
    channel = serializers.ChoiceField(choices=Channel.choices)
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    text = serializers.CharField(max_length=LONGEST_TEXT)
    hashtags = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_HASHTAG), max_length=MOST_HASHTAGS, default=list
    )
    locked = serializers.BooleanField(default=False)
    voice = serializers.ChoiceField(choices=SuggestedText.Voice.choices, default=SuggestedText.Voice.PERSONAL)


class StoryInputSerializer(serializers.Serializer[Story]):
    """Every field but the title may come later; submitting says which are still missing."""

    title = serializers.CharField(max_length=120)
    summary = serializers.CharField(max_length=400, allow_blank=True, required=False)
    why_share = serializers.CharField(max_length=400, allow_blank=True, required=False)
    kind = serializers.ChoiceField(choices=Story.Kind.choices, required=False)
    url = serializers.CharField(max_length=2_000, allow_blank=True, required=False)
    body = serializers.CharField(max_length=LONGEST_BODY, allow_blank=True, required=False)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)
    audience = AudienceRuleSerializer(required=False)
    topics = serializers.ListField(child=serializers.SlugField(), max_length=10, required=False)
    suggested_texts = serializers.ListField(child=SuggestedTextInputSerializer(), max_length=MOST_TEXTS, required=False)
    publish_at = MomentField(allow_null=True, required=False)
    expires_at = MomentField(allow_null=True, required=False)
    pinned = serializers.BooleanField(required=False)
    featured = serializers.BooleanField(required=False)
    promotional = serializers.BooleanField(required=False)
    campaign = serializers.IntegerField(allow_null=True, required=False)
    language_versions = serializers.ListField(
        child=LanguageVersionInputSerializer(), max_length=len(settings.LANGUAGES) - 1, required=False
    )
    excluded_channels = serializers.ListField(
        child=serializers.ChoiceField(choices=Channel.choices), max_length=len(Channel), required=False
    )

    def validate_campaign(self, pk: int | None) -> Campaign | None:
        """Only who may see every campaign may write a story, so any that there is will do."""
        if pk is None:
            return None
        campaign = Campaign.objects.filter(pk=pk).first() if 0 < pk < 2**63 else None
        if campaign is None:
            raise serializers.ValidationError(_("There is no such campaign."), code="unknown_campaign")
        return campaign

    def validate_topics(self, slugs: list[str]) -> list[Topic]:
        found = {topic.slug: topic for topic in Topic.objects.filter(slug__in=slugs)}
        if missing := [slug for slug in slugs if slug not in found]:
            raise serializers.ValidationError(
                _("There is no topic “%(slug)s”.") % {"slug": missing[0]}, code="unknown_topic"
            )
        return list(found.values())


class ChecklistSerializer(serializers.Serializer[Any]):
    facts = serializers.BooleanField(help_text="They are right.")
    rights = serializers.BooleanField(help_text="We may use every picture and quotation.")
    brand = serializers.BooleanField(help_text="It is our brand and nobody else's.")
    people = serializers.BooleanField(help_text="Everybody shown or named agreed.")


class StoryChangeSerializer(StoryInputSerializer):
    version = serializers.IntegerField(min_value=1, help_text="The one that was read. Another: 409 edited_elsewhere.")
    checklist = ChecklistSerializer(
        required=False, help_text="Signed by a trusted author: new words of an approved story go out at once."
    )

    def get_fields(self) -> dict[str, Any]:
        """All of them may be left out, except the version: a partial serializer would not ask for that either."""
        fields = super().get_fields()
        fields["title"].required = False
        return fields


class SubmissionSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=1, required=False)


class ApprovalSerializer(serializers.Serializer[Any]):
    checklist = ChecklistSerializer()
    version = serializers.IntegerField(min_value=1, required=False, help_text="The one that was read.")


class SendingBackSerializer(serializers.Serializer[Any]):
    """At least one of the two says something."""

    comment = serializers.CharField(max_length=4_000, allow_blank=True, default="")
    remarks = serializers.DictField(
        child=serializers.CharField(allow_blank=True, max_length=4_000),
        default=dict,
        help_text="By field: title, suggested_texts.2, versions.nl.body, image, audience …",
    )


class EditorialRulesChangeSerializer(serializers.Serializer[Any]):
    trusted_authors = serializers.BooleanField(required=False)
    promotion_ceiling = serializers.IntegerField(min_value=0, max_value=100, required=False)
    company_feed = serializers.BooleanField(required=False)


class QueueQuerySerializer(serializers.Serializer[Any]):
    lane = serializers.ChoiceField(choices=["waiting", "sent_back", "trusted"], required=False, default="waiting")


class TopicInputSerializer(serializers.Serializer[Topic]):
    name_en = serializers.CharField(max_length=60)
    name_nl = serializers.CharField(max_length=60, allow_blank=True, default="")


class LibraryQuerySerializer(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=Shown.choices, required=False, allow_blank=True, default="")
    q = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    mine = serializers.BooleanField(required=False, default=False)
    campaign = serializers.IntegerField(required=False, allow_null=True, default=None)
