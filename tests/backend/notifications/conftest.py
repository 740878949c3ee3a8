from collections.abc import Iterator

import pytest

from firsthand.notifications import registry
from firsthand.notifications.registry import Kind


@pytest.fixture
def kinds(monkeypatch) -> Iterator[dict[str, Kind]]:
    """Three kinds that speak with the invitation's texts, in place of the product's own."""
    invitation = registry.kind_named("people.invited")
    monkeypatch.setattr(Kind, "template", lambda _kind, part: f"people/notices/invited.{part}.txt")
    ours = [
        Kind("trial.news", label="News", description="What is new"),
        Kind("trial.receipt", essential=True, label="Receipts"),
        Kind("trial.review", label="Reviews", permission="stories.approve"),
    ]
    monkeypatch.setattr(registry, "_kinds", {kind.name: kind for kind in [invitation, *ours]})
    return {kind.name: kind for kind in ours}
