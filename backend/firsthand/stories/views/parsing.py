from typing import Any


def given(serializer: type[Any], data: Any, **context: Any) -> dict[str, Any]:
    """What was sent, checked; raises at the field."""
    checked = serializer(data=data, context=context)
    checked.is_valid(raise_exception=True)
    values: dict[str, Any] = checked.validated_data
    return values
