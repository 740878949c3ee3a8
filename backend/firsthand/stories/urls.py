from django.urls import path
from rest_framework.routers import SimpleRouter

from firsthand.stories.views.feed import FeedView
from firsthand.stories.views.stories import StoryViewSet
from firsthand.stories.views.topics import TopicsView

router = SimpleRouter(use_regex_path=False)
router.register("stories", StoryViewSet, basename="story")
urlpatterns = [
    path("feed/", FeedView.as_view(), name="feed"),
    path("topics/", TopicsView.as_view(), name="topics"),
    *router.urls,
]
