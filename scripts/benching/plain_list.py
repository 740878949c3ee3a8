"""The same rows for the same person as one would usually write it: a model serializer and a cursor page, DRF's own
renderer, the same audience and topic in the query. It says less than the real feed: nothing about languages, campaigns,
what is new or saved."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import path
from django.utils import timezone
from rest_framework.generics import ListAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.serializers import ModelSerializer

from config.urls import urlpatterns as product
from firsthand.people.models import User
from firsthand.stories.models import Story, StoryImage, Topic
from firsthand.stories.queries import live_for


class Page(CursorPagination):
    page_size = 20
    ordering = ("-prominence", "-published_at", "-id")


class TopicSerializer(ModelSerializer[Topic]):
    class Meta:
        model = Topic
        fields = ["slug", "names"]


class ImageSerializer(ModelSerializer[StoryImage]):
    class Meta:
        model = StoryImage
        fields = ["renditions", "alt", "placeholder", "color", "focal_x", "focal_y"]


class AuthorSerializer(ModelSerializer[User]):
    class Meta:
        model = User
        fields = ["name"]


class StorySerializer(ModelSerializer[Story]):
    topics = TopicSerializer(many=True)
    image = ImageSerializer()
    author = AuthorSerializer()

    class Meta:
        model = Story
        fields = [
            "id", "slug", "title", "summary", "why_share", "kind", "language", "topics", "image", "author",
            "published_at", "expires_at", "reading_minutes", "pinned",
        ]  # fmt: skip


class PlainList(ListAPIView[Story]):
    permission_classes = (IsAuthenticated,)
    throttle_classes = ()
    filter_backends = ()
    renderer_classes = (JSONRenderer,)
    pagination_class = Page
    serializer_class = StorySerializer

    def get_queryset(self) -> QuerySet[Story]:
        stories = live_for(self.request.user, now=timezone.now())  # noqa: TID251  this is a view
        if topic := self.request.query_params.get("topic"):
            stories = stories.filter(topics__slug=topic)
        return stories.select_related("author", "image").prefetch_related("topics")


urlpatterns: list[Any] = [path("plain/stories/", PlainList.as_view()), *product]
