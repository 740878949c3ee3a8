from typing import Any

from django.db.models import QuerySet
from rest_framework.viewsets import GenericViewSet

from firsthand.common.access import Policy


class PolicyViewSet(GenericViewSet[Any]):
    """Rows by policy, actions by ability. A view adds mixins, a serializer and one domain call per action."""

    policy: Policy[Any]
    lookup_value_converter = "int"
    serializers: dict[str, Any] = {}

    def get_queryset(self) -> QuerySet[Any]:
        return self.policy.visible_to(self.request.user)

    def get_serializer_class(self) -> Any:
        return self.serializers.get(self.action, self.serializer_class)
