from typing import Any

from django.db.models import Model, QuerySet
from rest_framework.relations import PrimaryKeyRelatedField

from firsthand.common.access import Policy


class VisibleRelatedField(PrimaryKeyRelatedField[Any]):
    """A client can only point at rows it may see; anything else does not exist for it."""

    def __init__(self, *, policy: Policy[Any], **kwargs: Any) -> None:
        self.policy = policy
        # The full set is only for the schema; rows come from get_queryset.
        kwargs.setdefault("queryset", policy.model._default_manager.all())
        super().__init__(**kwargs)

    def get_queryset(self) -> QuerySet[Model]:
        request = self.context.get("request")
        return self.policy.visible_to(request.user) if request else self.policy.model._default_manager.none()
