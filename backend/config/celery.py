"""For whoever prefers Celery's own command and its process pool: `celery -A config worker -Q default,mail,media`.

`manage.py worker` does the same with threads, and watches the timetable besides; at least one of it must run.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from firsthand.jobs.celery_app import app  # noqa: E402  the models it needs exist only now

__all__ = ["app"]
