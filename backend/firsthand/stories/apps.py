from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "firsthand.stories"

    def ready(self) -> None:
        from firsthand.stories import labels, notices  # noqa: F401  registering is their import
