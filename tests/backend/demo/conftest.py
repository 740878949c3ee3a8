"""One small Karveel for all tests of a module: made once, and taken back at the end."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django.test import override_settings

from firsthand.demo.creation import Plan, create_world
from firsthand.demo.pictures import canvas

NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


@dataclass
class Karveel:
    now: dt.datetime
    start: dt.datetime
    mails: int


@pytest.fixture(scope="module")
def karveel(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Karveel]:
    plan = Plan(NOW, scale=0.25)
    media = tmp_path_factory.mktemp("media")
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media, DEMO=True),
        time_machine.travel(NOW),
        transaction.atomic(),
    ):
        patch.setattr(canvas, "SCALE", 1)  # edges are rougher, drawing is four times as fast
        mail.outbox = []
        create_world(plan, lambda _what, _share: None)
        yield Karveel(plan.now, plan.start, mails=len(mail.outbox))
        transaction.set_rollback(True)
