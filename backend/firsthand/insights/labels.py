from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("insights.export", _("exported figures"))
