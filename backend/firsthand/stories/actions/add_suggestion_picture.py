import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import Conflict
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import keep_image, prepared
from firsthand.stories.models import StoryImage, Suggestion, SuggestionPicture
from firsthand.stories.suggesting import MOST_PICTURES, SuggestionPolicy


class EnoughPictures(Conflict):
    code = "too_many_pictures"
    message = _("Four pictures are enough to judge it by.")
    param = "file"


def add_suggestion_picture(
    *, actor: User, suggestion: Suggestion, data: bytes, file_name: str, alt: str = "", now: dt.datetime
) -> Suggestion:
    """Decoding takes a while, so it ends before the transaction begins."""
    _require_room(actor, suggestion)
    image = prepared(data, file_name)
    image.alt, image.uploaded_by, image.created_at = clean_line(alt)[:1_000], actor, now
    return _keep(actor, suggestion, image, data)


@transaction.atomic
def _keep(actor: User, suggestion: Suggestion, image: StoryImage, data: bytes) -> Suggestion:
    suggestion = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    _require_room(actor, suggestion)
    keep_image(image, data)
    position = suggestion.pictures.count()
    SuggestionPicture.objects.create(suggestion=suggestion, image=image, position=position)
    return suggestion


def _require_room(actor: User, suggestion: Suggestion) -> None:
    SuggestionPolicy().require(actor, "add_picture", suggestion)
    if suggestion.pictures.count() >= MOST_PICTURES:
        raise EnoughPictures
