from django.db import transaction

from firsthand.people.audiences import AudienceRule
from firsthand.people.models import Audience, AudienceTerm


@transaction.atomic
def keep_audience(*, rule: AudienceRule) -> Audience:
    """The one row with this rule; many stories and guidelines share it, so nobody ever changes a row.

    Part of the action that owns the audience (a story's, a guideline's), which checks, and audits, for both.
    """
    terms = rule.terms()
    audience, is_new = Audience.objects.get_or_create(
        key=rule.key(), defaults={"everyone": rule.everyone, "kinds": len(terms)}
    )
    if is_new:
        AudienceTerm.objects.bulk_create(
            AudienceTerm(audience=audience, kind=kind, value=value)
            for kind, values in terms.items()
            for value in sorted(values)
        )
    return audience
