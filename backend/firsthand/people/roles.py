"""Every role and what it may do, in one table. A person may hold several; everybody is an employee first."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    EMPLOYEE = "employee", _("Employee")  # reads, acknowledges, shares
    EDITOR = "editor", _("Editor")  # writes stories
    APPROVER = "approver", _("Approver")  # approves what somebody else wrote
    GUIDELINE_OWNER = "guideline_owner", _("Guideline owner")  # writes and publishes guidelines
    ANALYST = "analyst", _("Analyst")  # sees and exports the figures
    WORKS_COUNCIL = "works_council", _("Works council")  # sees which data is kept and who changed what
    ADMIN = "admin", _("Admin")  # people, teams and roles


PERMISSIONS: dict[str, frozenset[str]] = {
    Role.EMPLOYEE: frozenset({"stories.read", "stories.share", "guidelines.read"}),
    Role.EDITOR: frozenset({"stories.write"}),
    Role.APPROVER: frozenset({"stories.write", "stories.approve"}),
    Role.GUIDELINE_OWNER: frozenset({"guidelines.write", "guidelines.publish", "guidelines.coverage"}),
    Role.ANALYST: frozenset({"insights.view", "insights.export"}),
    Role.WORKS_COUNCIL: frozenset({"insights.view", "audit.view"}),
    Role.ADMIN: frozenset({"people.manage", "audit.view", "insights.view"}),
}

EVERYBODYS = PERMISSIONS[Role.EMPLOYEE]


def permissions_of(roles: frozenset[str]) -> frozenset[str]:
    granted = [PERMISSIONS[role] for role in roles | {Role.EMPLOYEE} if role in PERMISSIONS]
    return frozenset().union(*granted)
