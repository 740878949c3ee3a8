from django.urls import path

from firsthand.demo.views import CastSignInView, CastView

urlpatterns = [
    path("cast/", CastView.as_view(), name="demo-cast"),
    path("sign-in/", CastSignInView.as_view(), name="demo-sign-in"),
]
