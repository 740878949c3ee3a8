"""The same rows as one would usually write it: a model serializer and a cursor page, DRF's own renderer. It does not
even look at audiences, so it has less to ask of the database than the real feed."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import path
from rest_framework.generics import ListAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.serializers import ModelSerializer

from config.urls import urlpatterns as product
from firsthand.people.models import User
from firsthand.stories.models import Story, StoryImage, Topic


class Page(CursorPagination):
    page_size = 20
    ordering = ("-pinned", "-published_at", "-id")


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
        live = Story.objects.filter(state=Story.State.APPROVED)
        return live.select_related("author", "image").prefetch_related("topics")


urlpatterns: list[Any] = [path("plain/stories/", PlainList.as_view()), *product]
