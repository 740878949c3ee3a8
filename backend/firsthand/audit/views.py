from rest_framework.mixins import ListModelMixin

from firsthand.audit.policies import AuditPolicy
from firsthand.audit.serializers import AuditEventSerializer
from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.viewsets import PolicyViewSet


class NewestFirst(CursorPage):
    ordering = ("-at", "-id")


class AuditViewSet(ListModelMixin, PolicyViewSet):
    policy = AuditPolicy()
    serializer_class = AuditEventSerializer
    pagination_class = NewestFirst
    filterset_fields = ["action", "target_type", "target_id"]
