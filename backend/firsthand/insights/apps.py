from django.apps import AppConfig


class InsightsConfig(AppConfig):
    name = "firsthand.insights"

    def ready(self) -> None:
        from firsthand.insights import labels  # noqa: F401  registering is its import
