"""How often one person, or one stranger's address, may ask. Kept in the cache, never in the database."""

from typing import Any

from rest_framework.settings import api_settings
from rest_framework.throttling import SimpleRateThrottle


class _PerPerson(SimpleRateThrottle):
    def get_rate(self) -> Any:
        return api_settings.DEFAULT_THROTTLE_RATES.get(self.scope or "")

    def get_cache_key(self, request: Any, view: Any) -> str | None:
        ident = request.user.pk if request.user.is_authenticated else self.get_ident(request)
        return f"throttle:{self.scope}:{ident}"


class Reads(_PerPerson):
    scope = "reads"

    def allow_request(self, request: Any, view: Any) -> bool:
        return request.method not in {"GET", "HEAD", "OPTIONS"} or super().allow_request(request, view)


class Writes(_PerPerson):
    scope = "writes"

    def allow_request(self, request: Any, view: Any) -> bool:
        return request.method in {"GET", "HEAD", "OPTIONS"} or super().allow_request(request, view)


class LinkChecks(Writes):
    """Beside the others: each makes this server call another one."""

    scope = "link_checks"
