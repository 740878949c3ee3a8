from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("guideline.adopt", _("adopted a guideline pack"))
register("guideline.draft", _("began a new version of a guideline"))
register("guideline.edit_draft", _("edited the draft of a guideline"))
register("guideline.discard_draft", _("discarded the draft of a guideline"))
register("guideline.publish", _("published a version of a guideline"))
register("guideline.acknowledge", _("acknowledged a guideline"), personal=True)
