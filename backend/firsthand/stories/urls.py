from django.urls import path
from rest_framework.routers import SimpleRouter

from firsthand.stories.views.approval import EditorialRulesView, ReviewQueueView
from firsthand.stories.views.calendar import CalendarSupplyView, CalendarView, MoveViewSet
from firsthand.stories.views.campaigns import CampaignViewSet
from firsthand.stories.views.feed import FeedView
from firsthand.stories.views.plans import ChannelPlansView, ChannelPlanView
from firsthand.stories.views.presence import PresenceViewSet
from firsthand.stories.views.previews import LinkPreviewViewSet
from firsthand.stories.views.reader import FollowedView, SavedView, SeenView
from firsthand.stories.views.sources import FeedSourceViewSet
from firsthand.stories.views.stories import StoryViewSet
from firsthand.stories.views.suggestions import SuggestionViewSet
from firsthand.stories.views.topics import TopicsView

router = SimpleRouter(use_regex_path=False)
router.register("stories", StoryViewSet, basename="story")
router.register("suggestions", SuggestionViewSet, basename="suggestion")
router.register("feed-sources", FeedSourceViewSet, basename="feed-source")
router.register("link-previews", LinkPreviewViewSet, basename="link-preview")
router.register("campaigns", CampaignViewSet, basename="campaign")
urlpatterns = [
    path("feed/", FeedView.as_view(), name="feed"),
    path("feed/seen/", SeenView.as_view(), name="feed-seen"),
    path("stories/<int:pk>/save/", SavedView.as_view(), name="story-save"),
    path("topics/<int:pk>/follow/", FollowedView.as_view(), name="topic-follow"),
    path("review-queue/", ReviewQueueView.as_view(), name="review-queue"),
    path("editorial-rules/", EditorialRulesView.as_view(), name="editorial-rules"),
    path("topics/", TopicsView.as_view(), name="topics"),
    path("calendar/", CalendarView.as_view(), name="calendar"),
    path("calendar/supply/", CalendarSupplyView.as_view(), name="calendar-supply"),
    path("stories/<int:pk>/move/", MoveViewSet.as_view({"post": "plan"}, detail=True), name="story-move"),
    path("stories/<int:pk>/presence/", PresenceViewSet.as_view({"post": "mark"}, detail=True), name="story-presence"),
    path("channel-plans/", ChannelPlansView.as_view(), name="channel-plans"),
    path("channel-plans/<str:channel>/", ChannelPlanView.as_view(), name="channel-plan"),
    *router.urls,
]
