"""What becomes of a file when another takes its place. Both run inside the transaction of the action that calls."""

from firsthand.stories.models import DocumentPage, Story, StoryFile, StoryImage


def lay_aside(story: Story, *, role: str, language: str) -> bool:
    """The current file of this role goes; its row stays while the approved copy shows it. True when there was one."""
    shown = (story.approved_copy or {}).get("files", [])
    current = StoryFile.objects.filter(story=story, role=role, language=language, current=True)
    laid_aside = current.filter(pk__in=shown).update(current=False)
    return bool(laid_aside + current.delete()[0])


def drop_laid_aside(story: Story) -> None:
    """After an approval nobody sees the replaced files any more."""
    gone = StoryFile.objects.filter(story=story, current=False)
    images = list(StoryImage.objects.filter(pk__in=DocumentPage.objects.filter(file__in=gone).values("image_id")))
    gone.delete()
    StoryImage.objects.filter(pk__in=[image.pk for image in images]).delete()
