from django.urls import path

from firsthand.notifications.views import NotificationPreferencesView

urlpatterns = [
    path("me/notifications/", NotificationPreferencesView.as_view(), name="notification-preferences"),
]
