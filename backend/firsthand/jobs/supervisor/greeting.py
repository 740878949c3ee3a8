"""What the terminal says once the web answers. It asks over HTTP, as a browser would: this floor knows no people."""

import http.client
import json
from urllib.parse import urlsplit

from django.conf import settings


class Web:
    def __init__(self, host: str, port: int) -> None:
        self.host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  where to ask, not to listen
        self.port = port

    def get(self, path: str) -> tuple[int, bytes]:
        """Status 0 when nothing answers."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=5)
        try:
            connection.request("GET", path, headers={"Host": urlsplit(settings.SITE_URL).netloc})
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            connection.close()

    def is_up(self) -> bool:
        return self.get("/healthz")[0] == 200

    def greeting(self) -> str:
        lines = [f"Firsthand is at {settings.SITE_URL}"]
        if settings.DEMO:
            lines += self._cast()
        return "\n".join([*lines, "Ctrl-C stops it."])

    def _cast(self) -> list[str]:
        status, body = self.get("/api/v1/demo/cast/")
        people = json.loads(body) if status == 200 else []
        lines = [_introduced(person) for person in people]
        return ["Sign in there with one click, as:", *lines] if lines else []


def _introduced(person: dict[str, str]) -> str:
    return f"  {person['name']:<20} {person['role_label']}"
