from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "firsthand.sharing"

    def ready(self) -> None:
        from firsthand.sharing import labels, notices, receivers  # noqa: F401  registering is their import
