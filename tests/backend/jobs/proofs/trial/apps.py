from django.apps import AppConfig


class TrialConfig(AppConfig):
    """Jobs whose effects can be counted."""

    name = "backend.jobs.proofs.trial"
    label = "trial"
    default_auto_field = "django.db.models.BigAutoField"
