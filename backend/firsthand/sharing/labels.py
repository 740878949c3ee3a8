from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("share.open", _("opened a channel to share a story"), personal=True)
register("share.confirm", _("confirmed that they shared a story"), personal=True)
register("share.undo", _("took back a share that was not made"), personal=True)
