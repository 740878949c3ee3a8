from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "firsthand.notifications"
