import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import Conflict
from firsthand.guidelines.actions.drafting import LocaleUnknown
from firsthand.guidelines.models import Acknowledgement, Guideline, VersionText
from firsthand.guidelines.notices import send_receipt
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries import current_version
from firsthand.people.models import User


class NotCurrent(Conflict):
    code = "not_current"
    message = _("Another version is in force now. Please read that one.")
    param = "version"


class TextChanged(Conflict):
    code = "text_changed"
    message = _("This is not the text that was published. Please reload the page and read it again.")
    param = "sha256"


@transaction.atomic
def acknowledge_version(
    *, actor: User, guideline: Guideline, version_id: int, locale: str, seen_sha256: str, now: dt.datetime
) -> Acknowledgement:
    """`guideline` comes from the policy. Saying it twice is saying it once: the first one stands."""
    GuidelinePolicy().require(actor, "acknowledge", guideline)
    version = current_version(guideline.pk, now)
    if version is None or version.pk != version_id:
        raise NotCurrent
    text = VersionText.objects.filter(version=version, locale=locale).first()
    if text is None:
        raise LocaleUnknown(param="locale")
    if seen_sha256 != text.sha256:
        raise TextChanged
    acknowledgement, is_new = Acknowledgement.objects.select_related("version").get_or_create(
        user=actor,
        version=version,
        defaults={"locale": locale, "sha256": text.sha256, "acknowledged_at": now},
    )
    if is_new:
        data = {"number": version.number, "locale": locale, "sha256": text.sha256}
        record(actor=actor, action="guideline.acknowledge", target=guideline, data=data, now=now)
        send_receipt(acknowledgement, version, text, now=now)
    return acknowledgement
