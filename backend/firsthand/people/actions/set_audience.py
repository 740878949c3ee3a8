from django.db import transaction

from firsthand.people.audiences import AudienceRule
from firsthand.people.models import Audience, AudienceTerm


@transaction.atomic
def set_audience(*, audience: Audience | None, rule: AudienceRule) -> Audience:
    """Part of the action that owns the audience (a story's, a guideline's), which checks, and audits, for both."""
    terms = rule.terms()
    if audience is None:
        audience = Audience.objects.create(everyone=rule.everyone, kinds=len(terms))
    else:
        audience.terms.all().delete()
        audience.everyone, audience.kinds = rule.everyone, len(terms)
        audience.save(update_fields=["everyone", "kinds"])
    AudienceTerm.objects.bulk_create(
        AudienceTerm(audience=audience, kind=kind, value=value)
        for kind, values in terms.items()
        for value in sorted(values)
    )
    return audience
