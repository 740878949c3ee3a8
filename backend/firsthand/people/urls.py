from django.urls import path
from rest_framework.routers import SimpleRouter

from firsthand.people.views import AudienceCountView, MeView, PersonViewSet, TeamsView

router = SimpleRouter(use_regex_path=False)
router.register("people", PersonViewSet, basename="person")
urlpatterns = [
    path("me/", MeView.as_view(), name="me"),
    path("teams/", TeamsView.as_view(), name="teams"),
    path("audiences/count/", AudienceCountView.as_view(), name="audience-count"),
    *router.urls,
]
