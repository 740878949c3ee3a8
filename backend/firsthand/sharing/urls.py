from django.urls import path
from rest_framework.routers import SimpleRouter

from firsthand.sharing.views import ChannelsView, ImpactExportView, ImpactView, ShareViewSet

router = SimpleRouter(use_regex_path=False)
router.register("shares", ShareViewSet, basename="share")
urlpatterns = [
    path("channels/", ChannelsView.as_view(), name="channels"),
    path("impact/", ImpactView.as_view(), name="impact"),
    path("impact/export/", ImpactExportView.as_view(), name="impact-export"),
    *router.urls,
]
