from typing import Any

from django.conf import settings
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.access import Person
from firsthand.common.api.json import Parser
from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import discard, signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.common.images import ImageTooLarge
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.delete import delete_story
from firsthand.stories.actions.describe_image import describe_image
from firsthand.stories.actions.detach_image import detach_image
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.send_back import send_back_story
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.actions.withdraw import withdraw_story
from firsthand.stories.cursors import Place
from firsthand.stories.policies import StoryPolicy, TopicPolicy
from firsthand.stories.queries import all_topics, feed_for, library_for, with_details
from firsthand.stories.serializers.cards import FeedPageSerializer, LibraryRowSerializer, feed_page
from firsthand.stories.serializers.details import StorySerializer, TopicSerializer
from firsthand.stories.serializers.images import ImageDescriptionSerializer, ImageUploadSerializer
from firsthand.stories.serializers.inputs import (
    ApprovalSerializer,
    FeedQuerySerializer,
    LibraryQuerySerializer,
    SendingBackSerializer,
    StoryChangeSerializer,
    StoryInputSerializer,
    SubmissionSerializer,
    TopicInputSerializer,
)

# What a multipart request holds besides the file itself.
_ENVELOPE = 64_000
_DISCARDED = 100_000_000  # bytes of a refused upload that we still let arrive, so that the refusal is heard


def given(serializer: type[Any], data: Any) -> dict[str, Any]:
    checked = serializer(data=data)
    checked.is_valid(raise_exception=True)
    values: dict[str, Any] = checked.validated_data
    return values


class FeedView(APIView):
    """What this person may share now, pinned ones first, then the newest."""

    policy = StoryPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="feed", parameters=[FeedQuerySerializer], responses=FeedPageSerializer)
    def get(self, request: Request) -> Response:
        asked = given(FeedQuerySerializer, request.query_params)
        cursor, limit = asked.pop("cursor"), asked.pop("page_size")
        after = Place.decode(cursor) if cursor else None
        rows = feed_for(signed_in(request), now=timezone.now(), after=after, limit=limit, **asked)
        cards, further = feed_page(rows, user=signed_in(request), limit=limit)
        return Response({"next": self._address(request, further), "previous": None, "results": cards})

    def _address(self, request: Request, cursor: str | None) -> str | None:
        if cursor is None:
            return None
        asked = request.query_params.copy()
        asked["cursor"] = cursor
        return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def first_feed_page(user: Person, *, base: str) -> dict[str, Any]:
    """What FeedView answers without parameters, for the page that carries the application."""
    rows = feed_for(user, now=timezone.now())
    cards, further = feed_page(rows, user=user, limit=20)
    return {"next": f"{base}/api/v1/feed/?cursor={further}" if further else None, "previous": None, "results": cards}


class TopicsView(APIView):
    """All topics at once: there are few, and they are the filter above every feed."""

    policy = TopicPolicy()
    detail = False

    @property
    def collection_action(self) -> str:
        return "create" if self.request.method == "POST" else "list"

    @extend_schema(responses=TopicSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(TopicSerializer(all_topics(), many=True, context={"request": request}).data)

    @extend_schema(request=TopicInputSerializer, responses={201: TopicSerializer})
    def post(self, request: Request) -> Response:
        names = given(TopicInputSerializer, request.data)
        topic = create_topic(
            actor=signed_in(request), names={"en": names["name_en"], "nl": names["name_nl"]}, now=timezone.now()
        )
        return Response(TopicSerializer(topic, context={"request": request}).data, status=status.HTTP_201_CREATED)


class LastTouched(CursorPage):
    ordering = ("-updated_at", "-id")


@extend_schema(request=None, responses=StorySerializer)
class StoryViewSet(ListModelMixin, RetrieveModelMixin, PolicyViewSet):
    policy = StoryPolicy()
    serializer_class = StorySerializer
    serializers = {"list": LibraryRowSerializer}
    pagination_class = LastTouched
    filter_backends = []

    def get_queryset(self) -> Any:
        if self.action == "list":
            asked = given(LibraryQuerySerializer, self.request.query_params)
            return library_for(self.request.user, now=timezone.now(), **asked)
        return with_details(super().get_queryset()) if self.action == "retrieve" else super().get_queryset()

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "now": timezone.now()}

    def _answer(self, story: Any, code: int = status.HTTP_200_OK) -> Response:
        """Read anew, so that the answer is what the next GET would say."""
        fresh = with_details(super().get_queryset()).get(pk=story.pk)
        return Response(StorySerializer(fresh, context=self.get_serializer_context()).data, status=code)

    @extend_schema(parameters=[LibraryQuerySerializer], responses=LibraryRowSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @extend_schema(request=StoryInputSerializer, responses={201: StorySerializer})
    def create(self, request: Request) -> Response:
        content = given(StoryInputSerializer, request.data)
        story = draft_story(actor=signed_in(request), now=timezone.now(), **content)
        return self._answer(story, status.HTTP_201_CREATED)

    @extend_schema(request=StoryChangeSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        story, content = self.get_object(), given(StoryChangeSerializer, request.data)
        return self._answer(edit_story(actor=signed_in(request), story=story, now=timezone.now(), **content))

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: int) -> Response:
        delete_story(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=SubmissionSerializer)
    @action(detail=True, methods=["post"])
    def submit(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(SubmissionSerializer, request.data)
        return self._answer(submit_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(request=ApprovalSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(ApprovalSerializer, request.data)
        return self._answer(approve_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(request=SendingBackSerializer)
    @action(detail=True, methods=["post"])
    def send_back(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(SendingBackSerializer, request.data)
        return self._answer(send_back_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: int) -> Response:
        story = withdraw_story(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return self._answer(story)

    @extend_schema(request={"multipart/form-data": ImageUploadSerializer})
    @action(detail=True, methods=["put"], url_path="image", parser_classes=[MultiPartParser, Parser])
    def attach_image(self, request: Request, pk: int) -> Response:
        story = self.get_object()
        self._refuse_endless_upload(request)
        upload = given(ImageUploadSerializer, request.data)
        story = attach_image(
            actor=signed_in(request),
            story=story,
            data=upload["file"].read(settings.IMAGE_MAX_BYTES + 1),
            file_name=upload["file"].name,
            alt=upload["alt"],
            now=timezone.now(),
        )
        return self._answer(story)

    def _refuse_endless_upload(self, request: Request) -> None:
        """By its announced length, before a byte of it is written to disk."""
        announced = int(request.META.get("CONTENT_LENGTH") or 0)
        if announced > settings.IMAGE_MAX_BYTES + _ENVELOPE:
            discard(request._request, announced, most=_DISCARDED)
            raise ImageTooLarge

    @extend_schema(request={"application/json": ImageDescriptionSerializer})
    @attach_image.mapping.patch
    def describe_image(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(ImageDescriptionSerializer, request.data)
        return self._answer(describe_image(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(responses={200: StorySerializer})
    @attach_image.mapping.delete
    def detach_image(self, request: Request, pk: int) -> Response:
        story = detach_image(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return self._answer(story)
