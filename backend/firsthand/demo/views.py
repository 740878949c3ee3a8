from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.permissions import Anyone
from firsthand.demo.cast import CAST
from firsthand.demo.queries import person_of
from firsthand.demo.serializers import CastMemberSerializer, CastSignInSerializer
from firsthand.people.serializers import MeSerializer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class _DemoView(APIView):
    """For strangers, but only where there is nothing to protect."""

    permission_classes = [Anyone]

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        super().initial(request, *args, **kwargs)
        if not settings.DEMO:
            raise Http404


class CastView(_DemoView):
    @extend_schema(responses=CastMemberSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(CastMemberSerializer(list(CAST), many=True).data)


# DRF leaves strangers' requests unchecked, and nobody should be signed in by another site.
@method_decorator(csrf_protect, name="dispatch")
class CastSignInView(_DemoView):
    @extend_schema(request=CastSignInSerializer, responses=MeSerializer)
    def post(self, request: Request) -> Response:
        given = CastSignInSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        person = person_of(given.validated_data["cast"])
        if person is None:
            raise Http404
        login(request._request, person, backend=BACKEND)
        return Response(MeSerializer(person).data)
