from datetime import timedelta

from django.utils import timezone

from firsthand.jobs.registry import job
from firsthand.stories.actions.announce_live import announce_live as announce
from firsthand.stories.actions.ask_source import ask_due_sources
from firsthand.stories.actions.fetch_preview import fetch_preview as check
from firsthand.stories.actions.keep_few_featured import keep_few_featured
from firsthand.stories.actions.make_renditions import make_renditions as make
from firsthand.stories.actions.poll_source import poll_source as look
from firsthand.stories.actions.read_file import read_file as read
from firsthand.stories.actions.rebuild_search import rebuild_search
from firsthand.stories.actions.remind_approvers import remind_approvers as remind
from firsthand.stories.actions.sweep_pictures import sweep_pictures as sweep
from firsthand.stories.actions.sweep_previews import sweep_previews as forget


@job("stories.make_renditions", max_attempts=5)
def make_renditions(*, image_id: int) -> None:
    make(image_id=image_id)


@job("stories.read_file", max_attempts=3)
def read_file(*, file_id: int) -> None:
    read(file_id=file_id, now=timezone.now())


@job("stories.announce_live", max_attempts=1)  # the next minute tries again
def announce_live() -> None:
    announce(now=timezone.now())
    keep_few_featured(now=timezone.now())


@job("stories.remind_approvers", max_attempts=1)
def remind_approvers() -> None:
    remind(now=timezone.now())


@job("stories.poll_sources", max_attempts=1)
def poll_sources() -> None:
    ask_due_sources(now=timezone.now())


# What goes wrong at the website is written down and tried again by the source's own rhythm, not by the job's.
@job("stories.poll_source", max_attempts=2, time_limit=timedelta(minutes=3))
def poll_source(*, source_id: int) -> None:
    look(source_id=source_id, now=timezone.now())


@job("stories.sweep_pictures", max_attempts=1)
def sweep_pictures() -> None:
    sweep(now=timezone.now())


# A person waits for it, and can ask again.
@job("stories.fetch_preview", max_attempts=2, time_limit=timedelta(minutes=2))
def fetch_preview(*, preview_id: int) -> None:
    check(preview_id=preview_id, now=timezone.now())


@job("stories.sweep_previews", max_attempts=1)
def sweep_previews() -> None:
    forget(now=timezone.now())


@job("stories.rebuild_search")
def search_anew() -> None:
    rebuild_search()
