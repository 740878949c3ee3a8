import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.errors import NotAllowed
from firsthand.people.models import User
from firsthand.stories.models import EditorialRules
from firsthand.stories.rules import EditorialRulesPolicy


@transaction.atomic
def set_rules(*, actor: User, now: dt.datetime, **wanted: bool | int) -> EditorialRules:
    """Changes what `wanted` names; one rule that this person may not change refuses all of them."""
    EditorialRules.objects.get_or_create(pk=1)
    rules = EditorialRules.objects.select_for_update().get(pk=1)
    abilities = EditorialRulesPolicy().abilities(actor, rules)
    for name in wanted:
        if not abilities.get(name, False):
            raise NotAllowed(param=name)
    before = {name: getattr(rules, name) for name, value in wanted.items() if getattr(rules, name) != value}
    if not before:
        return rules
    for name in before:
        setattr(rules, name, wanted[name])
    rules.updated_at = now
    rules.save(update_fields=[*before, "updated_at"])
    changes = {name: {"from": was, "to": wanted[name]} for name, was in before.items()}
    record(actor=actor, action="editorial_rules.change", target=rules, data=changes, now=now)
    return rules
