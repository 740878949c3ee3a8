"""The video, its captions and the document of a story."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.json import Parser
from firsthand.common.api.requests import signed_in
from firsthand.common.api.uploads import refuse_larger
from firsthand.stories.actions.attach_file import FileTooLarge, attach_file
from firsthand.stories.actions.detach_file import detach_file
from firsthand.stories.files import MAX_CAPTIONS_BYTES, TAKES
from firsthand.stories.serializers.details import StorySerializer
from firsthand.stories.serializers.files import (
    CaptionsLanguageSerializer,
    FileRemovalSerializer,
    FileUploadSerializer,
)
from firsthand.stories.views.parsing import given

_UPLOAD = {"multipart/form-data": FileUploadSerializer}
_PARSERS = [MultiPartParser, Parser]


class FileActions:
    """Mixed into the view set of stories."""

    ability_of = dict.fromkeys(
        (f"{verb}_{role}" for verb in ("attach", "detach") for role in ("video", "document", "captions")), "attach_file"
    )
    get_object: Any
    _answer: Any

    @extend_schema(request=_UPLOAD, responses=StorySerializer)
    @action(detail=True, methods=["put"], url_path="video", parser_classes=_PARSERS)
    def attach_video(self, request: Request, pk: int) -> Response:
        return self._attach(request, "video")

    @extend_schema(request=None, parameters=[FileRemovalSerializer], responses={200: StorySerializer})
    @attach_video.mapping.delete
    def detach_video(self, request: Request, pk: int) -> Response:
        return self._detach(request, "video")

    @extend_schema(request=_UPLOAD, responses=StorySerializer)
    @action(detail=True, methods=["put"], url_path="document", parser_classes=_PARSERS)
    def attach_document(self, request: Request, pk: int) -> Response:
        return self._attach(request, "document")

    @extend_schema(request=None, parameters=[FileRemovalSerializer], responses={200: StorySerializer})
    @attach_document.mapping.delete
    def detach_document(self, request: Request, pk: int) -> Response:
        return self._detach(request, "document")

    @extend_schema(request=_UPLOAD, responses=StorySerializer)
    @action(detail=True, methods=["put"], url_path="captions/<str:language>", parser_classes=_PARSERS)
    def attach_captions(self, request: Request, pk: int, language: str) -> Response:
        return self._attach(request, "captions", language)

    @extend_schema(request=None, parameters=[FileRemovalSerializer], responses={200: StorySerializer})
    @attach_captions.mapping.delete
    def detach_captions(self, request: Request, pk: int, language: str) -> Response:
        return self._detach(request, "captions", language)

    def _attach(self, request: Request, role: str, language: str = "") -> Response:
        story = self.get_object()
        most = TAKES[role].most if role in TAKES else MAX_CAPTIONS_BYTES
        refuse_larger(request, most=most, refusal=FileTooLarge(most))
        _require_language(role, language)
        upload = given(FileUploadSerializer, request.data)
        story = attach_file(
            actor=signed_in(request),
            story=story,
            role=role,
            language=language,
            file=upload["file"],
            file_name=upload["file"].name,
            version=upload.get("version"),
            now=timezone.now(),
        )
        answer: Response = self._answer(story)
        return answer

    def _detach(self, request: Request, role: str, language: str = "") -> Response:
        story = self.get_object()
        _require_language(role, language)
        asked = given(FileRemovalSerializer, request.query_params)
        story = detach_file(
            actor=signed_in(request), story=story, role=role, language=language, now=timezone.now(), **asked
        )
        answer: Response = self._answer(story)
        return answer


def _require_language(role: str, language: str) -> None:
    if role == "captions":
        given(CaptionsLanguageSerializer, {"language": language})
