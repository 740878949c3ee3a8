import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import enqueue_renditions
from firsthand.stories.actions.describe_image import changes_of, rewrite
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.picture_rows import approved_pictures, row_of, touch
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def describe_picture(
    *,
    actor: User,
    story: Story,
    picture_id: int,
    alt: str | None = None,
    focal_x: float | None = None,
    focal_y: float | None = None,
    now: dt.datetime,
) -> Story:
    """What one of the set shows, and which spot of it must stay in sight when it is cut."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "attach_image", story)
    row = row_of(story, picture_id)
    changes = changes_of(row.image, alt=alt, focal_x=focal_x, focal_y=focal_y)
    if not changes:
        return story
    rewrite(row.image, changes, approved=row.image_id in approved_pictures(story))
    row.image = row.image  # which may be a new row by now
    row.save(update_fields=["image"])
    touch(story, actor=actor, now=now)
    if row.image.state == StoryImage.State.PROCESSING:
        enqueue_renditions(row.image, now=now)
    record(actor=actor, action="story.describe_picture", target=story, data={"fields": sorted(changes)}, now=now)
    return story
