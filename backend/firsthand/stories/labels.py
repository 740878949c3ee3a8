from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("story.draft", _("started the story"))
register("story.edit", _("edited the story"))
register("story.submit", _("sent the story to review"))
register("story.approve", _("approved the story"))
register("story.send_back", _("sent the story back"))
register("story.withdraw", _("took the story back from review"))
register("story.delete", _("deleted the draft"))
register("story.correct", _("corrected the story"))
register("story.retract", _("retracted the story"))
register("story.change_slug", _("changed the address of the story"))
register("story.attach_image", _("put a picture with the story"))
register("story.describe_image", _("described the picture of the story"))
register("story.detach_image", _("took the picture off the story"))
register("story.attach_file", _("put a file with the story"))
register("story.detach_file", _("took a file off the story"))
register("story.move", _("moved the story to another moment"))
register("channel_plan.set", _("wrote the plan for the channel"))
register("topic.create", _("made the topic"))
