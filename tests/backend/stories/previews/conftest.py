import io
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PIL import Image

from backend.support.web import Web, web_server
from firsthand.common.http import fetch
from firsthand.stories.actions import fetch_preview as fetching
from firsthand.stories.actions.fetch_preview import fetch_preview
from firsthand.stories.actions.preview_link import preview_link
from firsthand.stories.models import LinkPreview


@pytest.fixture
def web(monkeypatch) -> Iterator[Web]:
    """A site of our own, and a client that may meet it."""
    with web_server() as web:
        monkeypatch.setattr(fetching, "fetch", partial(fetch, network=web.network))
        yield web


@pytest.fixture
def check(db, mark, now, monkeypatch) -> Callable[..., LinkPreview]:
    """Ask and let the job run: the row as it is afterwards. The test server's odd port is nobody's business here."""

    def run(url: str, *, actor=mark, at=now, refresh: bool = False) -> LinkPreview:
        preview = preview_link(actor=actor, url=url, refresh=refresh, now=at)
        fetch_preview(preview_id=preview.pk, now=at)
        preview.refresh_from_db()
        return preview

    return run


def picture(width: int = 1200, height: int = 630, *, noise: bool = False) -> bytes:
    out = io.BytesIO()
    image = Image.effect_noise((width, height), 200) if noise else Image.new("RGB", (width, height), "teal")
    image.convert("RGB").save(out, "PNG" if noise else "JPEG")
    return out.getvalue()
