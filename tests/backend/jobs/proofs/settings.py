"""The product's own settings, with only the lowest floors and the trial app upon them: quick to start."""

from config.settings import *  # noqa: F403

INSTALLED_APPS = ["django.contrib.sessions", "firsthand.jobs", "firsthand.links", "backend.jobs.proofs.trial"]
AUTH_USER_MODEL = "auth.User"
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "backend.jobs.proofs.trial.urls"
JOBS_TIMETABLE = "backend.jobs.proofs.trial.timetable.TIMETABLE"
SILENCED_SYSTEM_CHECKS: list[str] = []
