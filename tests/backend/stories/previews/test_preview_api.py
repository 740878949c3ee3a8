import datetime as dt

import pytest

from backend.stories.previews.conftest import picture
from firsthand.jobs.models import Job
from firsthand.stories.actions.preview_link import FRESH, PATIENCE, preview_link
from firsthand.stories.models import LinkPreview

URL = "https://site.example/story"
ADDRESS = "/api/v1/link-previews/"


def ask(client, url=URL, **more):
    return client.post(ADDRESS, {"url": url, **more}, format="json")


def test_asking_gives_a_preview_on_its_way(api, mark):
    answer = ask(api(mark))
    assert answer.status_code == 200
    assert answer.json() | {"id": 0} == {
        "id": 0,
        "address": URL,
        "state": "pending",
        "reason": "",
        "fetched_at": None,
        "page": None,
        "problems": [],
        "cards": [],
        "abilities": {"refresh": True},
    }
    assert Job.objects.get().kwargs == {"preview_id": answer.json()["id"]}


@pytest.mark.parametrize(
    "url",
    ["", "site.example", "javascript:alert(1)", "file:///etc/passwd", "http://mark:x@site.example/", "http://2130706433/",
     "https://site.example:22x/", "http://", "https://" + "a" * 3_000],
)  # fmt: skip
def test_what_is_no_address_is_refused_at_the_field(api, mark, url):
    answer = ask(api(mark), url)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["param"] == "url"
    assert not Job.objects.exists()


def test_a_ready_preview_has_page_cards_and_problems(api, mark, web, check):
    image = web.add("/a.jpg", picture(300, 300), kind="image/jpeg")
    page = f'<title>Windmill</title><meta property="og:image" content="{image}">'
    preview = check(web.add("/", page))
    answer = api(mark).get(f"{ADDRESS}{preview.pk}/").json()
    assert answer["page"]["title"] == "Windmill"
    assert answer["page"]["image"] == image
    assert [card["network"] for card in answer["cards"]] == ["linkedin", "facebook", "x", "whatsapp"]
    shown = answer["cards"][0]["picture"]["url"]
    assert shown.startswith("/media/previews/")
    assert image not in str(answer["cards"])  # never shown from the stranger's own server
    codes = {problem["code"]: problem for problem in answer["problems"]}
    assert {"image_small", "image_ratio", "no_description"} <= codes.keys()
    assert "300 × 300" in codes["image_small"]["message"]
    assert all(problem["advice"] for problem in answer["problems"])


def test_a_failure_says_what_to_do_in_the_readers_language(api, hana, mark, web, check):
    preview = check("http://nowhere.example/", actor=hana)
    answer = api(hana).get(f"{ADDRESS}{preview.pk}/", headers={"Accept-Language": "nl"}).json()
    assert (answer["state"], answer["reason"]) == ("failed", "unknown_name")
    english = api(mark).get(f"{ADDRESS}{preview.pk}/", headers={"Accept-Language": "en"}).json()["problems"][0]
    dutch = answer["problems"][0]
    assert english["code"] == dutch["code"] == "unknown_name"
    assert english["message"] != dutch["message"]
    assert english["advice"] != dutch["advice"]


def test_what_was_read_within_the_hour_is_used_again(mark, anna, now, db):
    first = preview_link(actor=mark, url=URL, now=now)
    LinkPreview.objects.update(state="ready", fetched_at=now)
    Job.objects.all().delete()
    again = preview_link(actor=anna, url=f" {URL} ", now=now + FRESH - dt.timedelta(seconds=1))
    assert again.pk == first.pk
    assert not Job.objects.exists()
    later = preview_link(actor=anna, url=URL, now=now + FRESH)
    assert (later.pk, later.state) == (first.pk, "pending")
    assert Job.objects.count() == 1


def test_one_can_ask_to_look_again(mark, now, db):
    preview_link(actor=mark, url=URL, now=now)
    LinkPreview.objects.update(state="failed", reason="timed_out", fetched_at=now)
    assert preview_link(actor=mark, url=URL, now=now).state == "failed"
    assert preview_link(actor=mark, url=URL, refresh=True, now=now).state == "pending"


def test_a_preview_that_never_came_is_asked_for_anew(mark, now, db):
    preview_link(actor=mark, url=URL, now=now)
    Job.objects.all().delete()
    preview_link(actor=mark, url=URL, refresh=True, now=now + PATIENCE - dt.timedelta(seconds=1))
    assert not Job.objects.exists()
    preview_link(actor=mark, url=URL, now=now + PATIENCE)
    assert Job.objects.count() == 1


def test_an_employees_look_is_seen_by_the_editors_and_by_no_other_employee(api, erin, hana, mark):
    mine = ask(api(erin)).json()["id"]
    assert ask(api(hana)).json()["id"] != mine
    assert api(erin).get(f"{ADDRESS}{mine}/").status_code == 200
    assert api(mark).get(f"{ADDRESS}{mine}/").status_code == 200
    assert api(hana).get(f"{ADDRESS}{mine}/").status_code == 404
    assert api(None).get(f"{ADDRESS}{mine}/").status_code == 401
    assert ask(api(None)).status_code == 401


def test_one_person_can_make_the_server_look_only_so_often(api, erin, mark):
    client = api(erin)
    answers = [ask(client, f"{URL}/{number}").status_code for number in range(21)]
    assert answers == [200] * 20 + [429]
    assert ask(api(mark)).status_code == 200
