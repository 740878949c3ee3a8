from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.common.api.fields import VisibleRelatedField
from firsthand.sharing.channels import Channel, channel_named
from firsthand.sharing.corrections import ready_text
from firsthand.sharing.models import Share
from firsthand.sharing.policies import ShareAbilities, SharePolicy
from firsthand.sharing.queries import shared_title
from firsthand.stories.channels import TEXT_RULES, Counting, Visibility
from firsthand.stories.channels import Channel as Key
from firsthand.stories.models import Correction, Story
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.serializers.images import StoryImageSerializer, image_of


class ChannelSerializer(serializers.Serializer[Any]):
    key = serializers.ChoiceField(choices=Key.choices)
    label = serializers.CharField(source="key.label")  # type: ignore[assignment]  # a Field's own label is another thing
    visibility = serializers.SerializerMethodField()
    limit = serializers.SerializerMethodField()
    counting = serializers.SerializerMethodField()
    url_cost = serializers.SerializerMethodField()
    prefill = serializers.ChoiceField(choices=["text", "url", "both", "none"])

    @extend_schema_field(serializers.ChoiceField(choices=Visibility.choices))
    def get_visibility(self, channel: Channel) -> str:
        return TEXT_RULES[channel.key].visibility

    def get_limit(self, channel: Channel) -> int | None:
        return TEXT_RULES[channel.key].limit

    @extend_schema_field(serializers.ChoiceField(choices=Counting.choices))
    def get_counting(self, channel: Channel) -> str:
        return TEXT_RULES[channel.key].counting

    def get_url_cost(self, channel: Channel) -> int | None:
        return TEXT_RULES[channel.key].url_cost


class SharedStorySerializer(serializers.Serializer[Story]):
    """The approved words and picture: what was shared, whatever is being edited since."""

    id = serializers.IntegerField()
    slug = serializers.CharField()
    title = serializers.SerializerMethodField()
    image = serializers.SerializerMethodField()

    def get_title(self, story: Story) -> str:
        return shared_title(story)

    @extend_schema_field(StoryImageSerializer(allow_null=True))
    def get_image(self, story: Story) -> dict[str, Any] | None:
        return image_of(story.approved_image or story.image)


class ClicksSerializer(serializers.Serializer[Any]):
    human = serializers.IntegerField()
    machine = serializers.IntegerField()


class CorrectionNoticeSerializer(serializers.Serializer[Any]):
    """What was wrong with the story, and a text that can be posted as it is."""

    kind = serializers.ChoiceField(choices=Correction.Kind.choices)
    at = serializers.DateTimeField()
    what_was_wrong = serializers.CharField()
    what_is_right = serializers.CharField()
    language = serializers.CharField(help_text="Of the text.")
    text = serializers.CharField()
    compose_url = serializers.CharField(allow_null=True, help_text="With the text and the share's own link.")
    page_url = serializers.CharField(help_text="Where anybody can read what was wrong.")


class ShareSerializer(serializers.ModelSerializer[Share]):
    """Needs `clicks` and `notices` in its context: {share id: clicks}, {share id: correction}."""

    story = SharedStorySerializer()
    channel = serializers.ChoiceField(choices=Key.choices)
    state = serializers.SerializerMethodField()
    tracked_url = serializers.CharField(source="link.address")
    compose_url = serializers.SerializerMethodField()
    clicks = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField(source="opened_at")
    notice = serializers.SerializerMethodField(help_text="The latest correction that its author has not put away.")
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = Share
        fields = [
            "id", "story", "channel", "language", "text", "state", "tracked_url", "compose_url", "post_url", "clicks",
            "created_at", "confirmed_at", "notice", "abilities",
        ]  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(serializers.ChoiceField(choices=["opened", "confirmed", "proven", "undone"]))
    def get_state(self, share: Share) -> str:
        proven = share.state != Share.State.UNDONE and self.context["clicks"][share.pk].human > 0
        return "proven" if proven else share.state

    def get_compose_url(self, share: Share) -> str | None:
        channel = channel_named(share.channel)
        return channel.compose_url(text=share.text, url=share.link.address, subject=shared_title(share.story))

    @extend_schema_field(ClicksSerializer)
    def get_clicks(self, share: Share) -> dict[str, int]:
        clicks = self.context["clicks"][share.pk]
        return {"human": clicks.human, "machine": clicks.machine}

    @extend_schema_field(CorrectionNoticeSerializer(allow_null=True))
    def get_notice(self, share: Share) -> dict[str, Any] | None:
        correction: Correction | None = self.context["notices"].get(share.pk)
        if correction is None:
            return None
        ready = ready_text(correction, share.language, self.context["request"].user.language)
        compose_url = channel_named(share.channel).compose_url(
            text=ready.text, url=share.link.address, subject=shared_title(share.story)
        )
        return {
            "kind": correction.kind,
            "at": correction.at,
            "what_was_wrong": correction.what_was_wrong,
            "what_is_right": correction.what_is_right,
            **ready._asdict(),
            "compose_url": compose_url,
            "page_url": share.story.page_url,
        }

    def get_abilities(self, share: Share) -> ShareAbilities:
        return SharePolicy().abilities(self.context["request"].user, share)


class SharesQuerySerializer(serializers.Serializer[Any]):
    story = serializers.IntegerField(source="story_id", required=False, min_value=1, max_value=2**63 - 1)
    noticed = serializers.BooleanField(required=False, default=False, help_text="Only those with a notice.")


class ReachQuerySerializer(serializers.Serializer[Any]):
    story = VisibleRelatedField(policy=StoryPolicy())


class ReachSerializer(serializers.Serializer[Any]):
    people = serializers.IntegerField(allow_null=True, help_text="Null: fewer than `smallest`, so not told.")
    smallest = serializers.IntegerField()


class ShareInputSerializer(serializers.Serializer[Any]):
    story = VisibleRelatedField(policy=StoryPolicy())
    channel = serializers.ChoiceField(choices=Key.choices)
    text = serializers.CharField(allow_blank=True, default="")
    language = serializers.RegexField(r"^[a-z]{2}(-[A-Z]{2})?$", max_length=5)


class ConfirmationSerializer(serializers.Serializer[Any]):
    post_url = serializers.CharField(allow_blank=True, default="", max_length=500)


class ReachedSerializer(serializers.Serializer[Any]):
    opened = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    proven = serializers.IntegerField()


class ImpactDaySerializer(serializers.Serializer[Any]):
    day = serializers.DateField()
    human = serializers.IntegerField()


class ImpactSerializer(serializers.Serializer[Any]):
    shares = ReachedSerializer()
    clicks = ClicksSerializer()
    by_day = ImpactDaySerializer(many=True)
