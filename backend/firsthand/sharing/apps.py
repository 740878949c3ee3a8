from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "firsthand.sharing"
