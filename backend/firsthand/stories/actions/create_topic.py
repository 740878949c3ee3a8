import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.models import Topic
from firsthand.stories.policies import TopicPolicy


class TopicExists(DomainError):
    code = "topic_exists"
    message = _("There is a topic with this name already.")
    param = "name_en"


class TopicNeedsName(DomainError):
    code = "required"
    message = _("A topic needs a name.")
    param = "name_en"


@transaction.atomic
def create_topic(*, actor: User, names: dict[str, str], now: dt.datetime) -> Topic:
    """`names` by language; readers of a language that is missing see the English one."""
    TopicPolicy().require(actor, "create")
    names = {language: name for language, given in names.items() if (name := clean_line(given)[:60])}
    first = names.get("en") or next(iter(names.values()), "")
    slug = slugify(first)[:60]
    if not slug:
        raise TopicNeedsName
    try:
        with transaction.atomic():
            topic = Topic.objects.create(slug=slug, names=names)
    except IntegrityError as error:
        raise TopicExists from error
    record(actor=actor, action="topic.create", target=topic, now=now)
    return topic
