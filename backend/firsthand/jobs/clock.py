"""The engine is an edge, as views and commands are: it reads the clock here and passes `now` on."""

import datetime as dt

from django.utils import timezone


def read() -> dt.datetime:
    return timezone.now()  # noqa: TID251  this is the edge that the rule speaks of
