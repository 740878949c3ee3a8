from collections.abc import Iterator

import pytest

from backend.support.web import Web, web_server


@pytest.fixture
def web() -> Iterator[Web]:
    with web_server() as web:
        yield web
