from django.urls import path

from firsthand.common.health import alive

urlpatterns = [path("healthz", alive)]
