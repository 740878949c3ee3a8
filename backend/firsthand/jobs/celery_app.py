"""Celery carries the doorbell and runs the jobs; what is due, leased or done stands in the database alone."""

from celery import Celery
from django.conf import settings

app = Celery("firsthand", broker=settings.BROKER_URL)
app.conf.update(
    task_ignore_result=True,
    task_serializer="json",
    accept_content=["json"],
    task_default_queue="default",
    timezone="UTC",
)
