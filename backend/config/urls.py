"""Every URL prefix of the product, on one page."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from config import shell
from firsthand.common import health
from firsthand.common.api.failures import not_found
from firsthand.common.media import serve_media
from firsthand.links.views import follow
from firsthand.stories.pages import story_page
from firsthand.stories.views.received import received

api: list[URLPattern | URLResolver] = [
    path("boot/", shell.BootView.as_view(), name="boot"),
    path("", include("firsthand.people.urls")),
    path("", include("firsthand.audit.urls")),
    path("", include("firsthand.notifications.urls")),
    path("", include("firsthand.guidelines.urls")),
    path("", include("firsthand.stories.urls")),
    path("", include("firsthand.sharing.urls")),
    path("", include("firsthand.insights.urls")),
]
if settings.DEMO or settings.TESTING:
    api.append(path("demo/", include("firsthand.demo.urls")))
api.append(re_path(r"^.*$", not_found))

urlpatterns = [
    path("api/v1/", include(api)),
    path("_allauth/", include("allauth.headless.urls")),
    path("suggest/received", received, name="suggest_received"),
    path("s/<str:code>", follow, name="tracked_link"),
    path("p/<slug:slug>", story_page, name="story_page"),
    path("media/<path:path>", serve_media, name="media"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
    re_path(r"^(?P<path>(?!static/|api/|_allauth/).*)$", shell.page, name="shell"),
]
