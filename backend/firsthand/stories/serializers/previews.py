from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.stories.models import LinkPreview
from firsthand.stories.pictures import address_of
from firsthand.stories.preview_policy import LinkPreviewAbilities, LinkPreviewPolicy
from firsthand.stories.previews.advice import words_of
from firsthand.stories.previews.cards import Card, cards_of
from firsthand.stories.previews.findings import Findings, Picture, Problem, findings_of
from firsthand.stories.previews.problems import problems_of


class LinkPreviewInputSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(max_length=2_000)
    refresh = serializers.BooleanField(default=False, help_text="Ask again, even when it was read within the hour.")


class PreviewPictureSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(help_text="Of our own small copy.")
    width = serializers.IntegerField()
    height = serializers.IntegerField()


class PreviewPageSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(help_text="Where the redirects ended.")
    canonical = serializers.CharField()
    title = serializers.CharField()
    description = serializers.CharField()
    image = serializers.CharField(help_text="As the page names it; empty without one.")
    site_name = serializers.CharField()
    language = serializers.CharField()
    type = serializers.CharField()
    published = serializers.CharField()
    author = serializers.CharField()
    oembed = serializers.CharField()
    charset = serializers.CharField()


class PreviewProblemSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    severity = serializers.ChoiceField(choices=["error", "warning", "advice"])
    message = serializers.CharField()
    advice = serializers.CharField()


class PreviewCardSerializer(serializers.Serializer[Any]):
    network = serializers.ChoiceField(choices=["linkedin", "facebook", "x", "whatsapp"])
    layout = serializers.ChoiceField(choices=["large", "small", "none"])
    title = serializers.CharField()
    title_is_cut = serializers.BooleanField()
    title_on_picture = serializers.BooleanField()
    description = serializers.CharField()
    domain = serializers.CharField()
    picture = PreviewPictureSerializer(allow_null=True)


class LinkPreviewSerializer(serializers.Serializer[LinkPreview]):
    id = serializers.IntegerField()
    address = serializers.CharField()
    state = serializers.ChoiceField(choices=LinkPreview.State.choices)
    reason = serializers.CharField(help_text="Code of why the page could not be read; empty otherwise.")
    fetched_at = serializers.DateTimeField(allow_null=True)
    page = serializers.SerializerMethodField()
    problems = serializers.SerializerMethodField()
    cards = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(PreviewPageSerializer(allow_null=True))
    def get_page(self, preview: LinkPreview) -> Mapping[str, Any] | None:
        findings = _findings(preview)
        if findings is None:
            return None
        page = findings.page
        plain = {name: getattr(page, name) for name in PreviewPageSerializer().get_fields() if name != "image"}
        return {**plain, "image": page.image.url if page.image else ""}

    @extend_schema_field(PreviewProblemSerializer(many=True))
    def get_problems(self, preview: LinkPreview) -> list[Mapping[str, Any]]:
        if preview.state == LinkPreview.State.FAILED:
            return [_problem(Problem(preview.reason, "error"))]
        findings = _findings(preview)
        return [_problem(problem) for problem in problems_of(findings)] if findings else []

    @extend_schema_field(PreviewCardSerializer(many=True))
    def get_cards(self, preview: LinkPreview) -> list[Mapping[str, Any]]:
        findings = _findings(preview)
        return [_card(card) for card in cards_of(findings)] if findings else []

    def get_abilities(self, preview: LinkPreview) -> LinkPreviewAbilities:
        return LinkPreviewPolicy().abilities(self.context["request"].user, preview)


def _findings(preview: LinkPreview) -> Findings | None:
    return findings_of(preview.data) if preview.state == LinkPreview.State.READY else None


def _problem(problem: Problem) -> Mapping[str, Any]:
    message, advice = words_of(problem.code, problem.details)
    return {"code": problem.code, "severity": problem.severity, "message": message, "advice": advice}


def _card(card: Card) -> Mapping[str, Any]:
    return {**asdict(card), "picture": _copy(card.picture)}


def _copy(picture: Picture | None) -> Mapping[str, Any] | None:
    if picture is None:
        return None
    return {"url": address_of(picture.path), "width": picture.copy_width, "height": picture.copy_height}
