from django.apps import AppConfig


class GuidelinesConfig(AppConfig):
    name = "firsthand.guidelines"

    def ready(self) -> None:
        from firsthand.guidelines import labels, notices  # noqa: F401  registering is their import
