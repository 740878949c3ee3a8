from django.utils import timezone

from firsthand.jobs.registry import job
from firsthand.stories.actions.make_renditions import make_renditions as make
from firsthand.stories.actions.read_file import read_file as read


@job("stories.make_renditions", max_attempts=5)
def make_renditions(*, image_id: int) -> None:
    make(image_id=image_id)


@job("stories.read_file", max_attempts=3)
def read_file(*, file_id: int) -> None:
    read(file_id=file_id, now=timezone.now())
