from django.urls import path
from rest_framework.routers import SimpleRouter

from firsthand.guidelines.views import GuidelineViewSet, PacksView, PackView, VersionViewSet

router = SimpleRouter(use_regex_path=False)
router.register("guidelines", GuidelineViewSet, basename="guideline")
router.register("guideline-versions", VersionViewSet, basename="guideline-version")
urlpatterns = [
    path("guideline-packs/", PacksView.as_view(), name="guideline-packs"),
    path("guideline-packs/<slug:slug>/", PackView.as_view(), name="guideline-pack"),
    *router.urls,
]
