from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "firsthand.people"

    def ready(self) -> None:
        from firsthand.people import labels, notices  # noqa: F401  registering is their import
