from django.utils.translation import gettext_lazy as _

from firsthand.audit.labels import register

register("person.invite", _("invited a colleague"))
register("person.update", _("changed a person's details"))
register("person.set_roles", _("changed what a person may do"))
register("person.deactivate", _("closed a person's account"))
register("person.reactivate", _("opened a person's account again"))
register("person.change_profile", _("changed their own profile"), personal=True)
register("team.create", _("made a team"))
register("audience.set", _("changed an audience"))
