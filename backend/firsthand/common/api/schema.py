"""OpenAPI as it really answers: the one failure shape on every operation, and abilities as required booleans."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers


class FailureSerializer(serializers.Serializer[Any]):
    message = serializers.CharField()
    code = serializers.CharField(help_text="Never changes; compare this, not the message.")
    param = serializers.CharField(allow_null=True, help_text="The field, dotted when nested; null for the whole.")


class FailuresSerializer(serializers.Serializer[Any]):
    status = serializers.IntegerField()

    def get_fields(self) -> dict[str, Any]:
        """Declared here and not as an attribute: `errors` is also a property of every serializer."""
        return {**super().get_fields(), "errors": FailureSerializer(many=True)}


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # it registers itself
    target_class = "firsthand.common.api.authentication.Session"
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}


class Schema(AutoSchema):
    def _get_response_bodies(self, direction: Any = "response") -> Any:
        bodies = super()._get_response_bodies(direction)
        failure = self._get_response_for_code(FailuresSerializer, "400")  # type: ignore[no-untyped-call]
        for code in self._failure_codes():
            bodies.setdefault(code, failure)
        return bodies

    def _failure_codes(self) -> list[str]:
        codes = ["401", "403", "429"]
        if "{" in self.path:
            codes.append("404")
        if self.method in {"POST", "PUT", "PATCH"}:
            codes += ["400", "409"]
        return codes
