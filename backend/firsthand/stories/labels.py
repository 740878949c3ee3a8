from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("story.draft", _("started the story"))
register("story.edit", _("edited the story"))
register("story.submit", _("sent the story to review"))
register("story.approve", _("approved the story"))
register("story.send_back", _("sent the story back"))
register("story.withdraw", _("took the story back from review"))
register("story.delete", _("deleted the draft"))
register("story.attach_image", _("put a picture with the story"))
register("story.describe_image", _("described the picture of the story"))
register("story.detach_image", _("took the picture off the story"))
register("topic.create", _("made the topic"))
