from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.permissions import SignedIn
from firsthand.notifications.actions.set_preferences import set_preferences
from firsthand.notifications.queries import choices_of
from firsthand.notifications.serializers import NotificationChoicesSerializer, NotificationPreferencesSerializer


class NotificationPreferencesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(responses=NotificationPreferencesSerializer)
    def get(self, request: Request) -> Response:
        return Response(NotificationPreferencesSerializer({"kinds": choices_of(request.user)}).data)

    @extend_schema(request=NotificationChoicesSerializer, responses=NotificationPreferencesSerializer)
    def patch(self, request: Request) -> Response:
        given = NotificationChoicesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        set_preferences(actor=request.user, email=given.validated_data, now=timezone.now())
        return self.get(request)
