from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    name = "firsthand.jobs"

    def ready(self) -> None:
        from prometheus_client import REGISTRY

        from firsthand.jobs import checks  # noqa: F401  registering is its import
        from firsthand.jobs.metrics import JobsCollector

        autodiscover_modules("tasks")
        REGISTRY.register(JobsCollector())
