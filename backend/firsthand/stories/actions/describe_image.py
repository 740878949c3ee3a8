import datetime as dt
from collections.abc import Mapping

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import enqueue_renditions, use_image
from firsthand.stories.actions.locked import locked
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def describe_image(
    *,
    actor: User,
    story: Story,
    alt: str | None = None,
    focal_x: float | None = None,
    focal_y: float | None = None,
    now: dt.datetime,
) -> Story:
    """What the picture shows, and which spot of it must stay in sight when it is cut."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "describe_image", story)
    image = story.image
    changes = changes_of(image, alt=alt, focal_x=focal_x, focal_y=focal_y) if image else {}
    if image is None or not changes:
        return story
    rewrite(image, changes, approved=image.pk == story.approved_image_id)
    use_image(story, image, actor=actor, now=now)
    if image.state == StoryImage.State.PROCESSING:
        enqueue_renditions(image, now=now)
    record(actor=actor, action="story.describe_image", target=story, data={"fields": sorted(changes)}, now=now)
    return story


def changes_of(
    image: StoryImage, *, alt: str | None, focal_x: float | None, focal_y: float | None
) -> dict[str, str | float]:
    wanted = {"alt": None if alt is None else clean_line(alt), "focal_x": focal_x, "focal_y": focal_y}
    return {name: value for name, value in wanted.items() if value is not None and getattr(image, name) != value}


def rewrite(image: StoryImage, changes: Mapping[str, str | float], *, approved: bool) -> None:
    """The picture that strangers see stays as it was approved: a new description begins a new row."""
    for name, value in changes.items():
        setattr(image, name, value)
    if changes.keys() & {"focal_x", "focal_y"}:
        image.state = StoryImage.State.PROCESSING
    if approved:
        image.pk = None
    image.save()
