from django.apps import AppConfig


class GuidelinesConfig(AppConfig):
    name = "firsthand.guidelines"
