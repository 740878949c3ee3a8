"""One JSON line per event, for Django's own lines too. No addresses, no mail addresses, no texts of people."""

from collections.abc import MutableMapping
from typing import Any

import structlog

_stamp: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def without_personal_data(logger: Any, name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """django-structlog binds who called, from where and what they searched for; none of it belongs in our logs."""
    for key in ("ip", "user_agent", "user_id"):
        event.pop(key, None)
    if isinstance(event.get("request"), str):
        event["request"] = event["request"].partition("?")[0]
    return event


structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_stamp,
        without_personal_data,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(),
            "foreign_pre_chain": [*_stamp, without_personal_data],
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"firsthand": {"level": "INFO"}},
}
