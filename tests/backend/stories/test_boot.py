"""The first feed page stands in the page that carries the application."""

import json
import re

from backend.factories.stories import live_story


def boot(client, path: str = "/") -> dict:
    page = client.get(path).content.decode()
    return json.loads(re.search(r'<script type="application/json" id="boot">(.*?)</script>', page, re.S).group(1))


def test_it_is_what_the_feed_answers(api, erin, mark, anna, now):
    for number in range(21):
        live_story(mark, anna, now, title=f"</script><b>{number}")
    client = api(erin)
    given = boot(client)["feed"]
    assert given == client.get("/api/v1/feed/").json()
    assert client.get(given["next"]).json()["results"][0]["title"] == "</script><b>0"


def test_other_screens_and_strangers_do_without(api, erin, mark, anna, now):
    live_story(mark, anna, now)
    assert boot(api(erin), "/guidelines")["feed"] is None
    assert boot(api(None))["feed"] is None
