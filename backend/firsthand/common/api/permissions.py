"""The default permission class. It must not import rest_framework.views, which is still loading when it is needed."""

from typing import Any

from rest_framework.permissions import BasePermission

# What DRF calls an action, and the ability that it needs.
_ABILITY = {"partial_update": "update", "destroy": "delete"}


class ByPolicy(BasePermission):
    """Closed unless the view names a policy and the policy says yes."""

    def has_permission(self, request: Any, view: Any) -> bool:
        policy = getattr(view, "policy", None)
        if policy is None or not request.user.is_authenticated:
            return False
        return True if view.detail else bool(policy.may(request.user, action_name(view, request)))

    def has_object_permission(self, request: Any, view: Any, obj: Any) -> bool:
        name = action_name(view, request)
        return name == "retrieve" or bool(view.policy.abilities(request.user, obj).get(name, False))


class SignedIn(BasePermission):
    """For views about oneself, where every row is the person's own."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return bool(request.user.is_authenticated)


class Anyone(BasePermission):
    """For the few endpoints that answer strangers; tests/architecture names each with its reason."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return True


def action_name(view: Any, request: Any) -> str:
    action = getattr(view, "action", None) or getattr(view, "collection_action", "") or ""
    # Where several endpoints need one and the same ability, the view says which.
    return str({**_ABILITY, **getattr(view, "ability_of", {})}.get(action, action))
