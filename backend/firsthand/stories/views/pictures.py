"""The picture of a story, and the pictures of its image set."""

from typing import Any

from django.conf import settings
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.json import Parser
from firsthand.common.api.requests import signed_in
from firsthand.common.api.uploads import refuse_larger
from firsthand.common.images import ImageTooLarge
from firsthand.stories.actions.add_picture import add_picture
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.describe_image import describe_image
from firsthand.stories.actions.describe_picture import describe_picture
from firsthand.stories.actions.detach_image import detach_image
from firsthand.stories.actions.move_pictures import move_pictures
from firsthand.stories.actions.remove_picture import remove_picture
from firsthand.stories.serializers.details import StorySerializer
from firsthand.stories.serializers.images import (
    ImageDescriptionSerializer,
    ImageUploadSerializer,
    PictureOrderSerializer,
    PictureUploadSerializer,
)
from firsthand.stories.views.parsing import given

_PARSERS = [MultiPartParser, Parser]


class PictureActions:
    """Mixed into the view set of stories. All answer with the whole story."""

    ability_of = dict.fromkeys(("add_picture", "describe_picture", "remove_picture", "move_pictures"), "attach_image")
    get_object: Any
    _answer: Any

    @extend_schema(request={"multipart/form-data": ImageUploadSerializer})
    @action(detail=True, methods=["put"], url_path="image", parser_classes=_PARSERS)
    def attach_image(self, request: Request, pk: int) -> Response:
        story, upload = self.get_object(), _uploaded(request, ImageUploadSerializer)
        return self._done(attach_image(actor=signed_in(request), story=story, now=timezone.now(), **upload))

    @extend_schema(request={"application/json": ImageDescriptionSerializer})
    @attach_image.mapping.patch
    def describe_image(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(ImageDescriptionSerializer, request.data)
        return self._done(describe_image(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(responses={200: StorySerializer})
    @attach_image.mapping.delete
    def detach_image(self, request: Request, pk: int) -> Response:
        story = self.get_object()
        return self._done(detach_image(actor=signed_in(request), story=story, now=timezone.now()))

    @extend_schema(request={"multipart/form-data": PictureUploadSerializer}, responses={201: StorySerializer})
    @action(detail=True, methods=["post"], url_path="pictures", parser_classes=_PARSERS)
    def add_picture(self, request: Request, pk: int) -> Response:
        story, upload = self.get_object(), _uploaded(request, PictureUploadSerializer)
        story = add_picture(actor=signed_in(request), story=story, now=timezone.now(), **upload)
        return self._done(story, status.HTTP_201_CREATED)

    @extend_schema(request=PictureOrderSerializer)
    @action(detail=True, methods=["post"], url_path="pictures/order")
    def move_pictures(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(PictureOrderSerializer, request.data)
        return self._done(move_pictures(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(request=ImageDescriptionSerializer)
    @action(detail=True, methods=["patch"], url_path="pictures/<int:picture_id>")
    def describe_picture(self, request: Request, pk: int, picture_id: int) -> Response:
        story, asked = self.get_object(), given(ImageDescriptionSerializer, request.data)
        asked["picture_id"] = picture_id
        return self._done(describe_picture(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(responses={200: StorySerializer})
    @describe_picture.mapping.delete
    def remove_picture(self, request: Request, pk: int, picture_id: int) -> Response:
        story = self.get_object()
        story = remove_picture(actor=signed_in(request), story=story, picture_id=picture_id, now=timezone.now())
        return self._done(story)

    def _done(self, story: Any, code: int = status.HTTP_200_OK) -> Response:
        answer: Response = self._answer(story, code)
        return answer


def _uploaded(request: Request, serializer: type[Any]) -> dict[str, Any]:
    """By its announced length first; then no more of it is read than we take."""
    refuse_larger(request, most=settings.IMAGE_MAX_BYTES, refusal=ImageTooLarge())
    upload = given(serializer, request.data)
    file = upload.pop("file")
    return {**upload, "data": file.read(settings.IMAGE_MAX_BYTES + 1), "file_name": file.name}
