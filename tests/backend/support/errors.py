from typing import Any


def failures(response: Any, status: int) -> list[tuple[str, str | None]]:
    """(code, param) of each failure, after checking that the answer has the one shape."""
    body = response.json()
    assert response.status_code == status, body
    assert body["status"] == status
    for error in body["errors"]:
        assert set(error) == {"message", "code", "param"}
        assert error["message"]
    return [(error["code"], error["param"]) for error in body["errors"]]
