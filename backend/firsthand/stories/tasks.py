from firsthand.jobs.registry import job
from firsthand.stories.actions.make_renditions import make_renditions as make


@job("stories.make_renditions", max_attempts=5)
def make_renditions(*, image_id: int) -> None:
    make(image_id=image_id)
