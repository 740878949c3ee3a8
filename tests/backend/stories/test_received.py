"""The phone's share sheet posts to /suggest/received."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backend.factories.stories import picture
from firsthand.stories.models import Suggestion

URL = "/suggest/received"
BROWSER = {"Sec-Fetch-Site": "none"}


@pytest.fixture
def phone(erin) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(erin, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def photo(name="a.jpg", data=None):
    return SimpleUploadedFile(name, data or picture((80, 60)), content_type="image/jpeg")


def place(answer) -> tuple[str, dict[str, str]]:
    assert answer.status_code == 303, answer.content
    parts = urlsplit(answer["Location"])
    return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}


def test_words_go_into_the_form(phone):
    answer = phone.post(URL, {"title": "Train", "text": "https://e.org/a"}, headers=BROWSER)
    assert place(answer) == ("/suggest", {"title": "Train", "url": "https://e.org/a"})
    assert not Suggestion.objects.exists()


def test_pictures_wait_as_a_draft(phone, erin):
    answer = phone.post(URL, {"text": "Look", "pictures": [photo(), photo("b.jpg")]}, headers=BROWSER)
    draft = Suggestion.objects.get()
    assert place(answer) == ("/suggest", {"draft": str(draft.pk)})
    assert (draft.state, draft.author, draft.text, draft.pictures.count()) == ("draft", erin, "Look", 2)


def test_at_most_four(phone):
    phone.post(URL, {"pictures": [photo() for _ in range(7)]}, headers=BROWSER)
    assert Suggestion.objects.get().pictures.count() == 4


def test_one_that_cannot_be_read_is_named_and_the_others_stay(phone):
    answer = phone.post(URL, {"pictures": [photo(), photo("bad.jpg", b"<svg/>")]}, headers=BROWSER)
    assert place(answer)[1]["problem"].startswith("image_")
    assert Suggestion.objects.get().pictures.count() == 1


def test_too_much_is_refused_by_its_length(phone, settings):
    settings.IMAGE_MAX_BYTES = 10
    answer = phone.post(URL, {"text": "x" * 70_000}, headers=BROWSER)
    assert place(answer) == ("/suggest", {"problem": "image_too_large"})


def test_a_stranger_signs_in_and_comes_back_with_it(client, db):
    answer = client.post(URL, {"text": "Train https://e.org/a", "pictures": [photo()]}, headers=BROWSER)
    path, asked = place(answer)
    assert path == "/sign-in"
    back = urlsplit(asked["next"])
    assert (back.path, parse_qs(back.query)) == (
        "/suggest",
        {"text": ["Train"], "url": ["https://e.org/a"], "problem": ["pictures_again"]},
    )
    assert not Suggestion.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {},
    ],
)
def test_other_sites_cannot_send_in_somebodys_name(phone, headers):
    assert phone.post(URL, {"pictures": [photo()]}, headers=headers).status_code == 403
    assert not Suggestion.objects.exists()


def test_an_older_browser_names_the_origin(phone, settings):
    settings.SITE_URL = "https://firsthand.example"
    answer = phone.post(URL, {"text": "Look"}, headers={"Origin": "https://firsthand.example"})
    assert place(answer) == ("/suggest", {"text": "Look"})


def test_it_is_only_posted_to(phone):
    assert phone.get(URL).status_code == 405


def test_words_cannot_lead_elsewhere(phone):
    answer = phone.post(URL, {"text": "a\r\nLocation: https://evil.example"}, headers=BROWSER)
    assert place(answer)[0] == "/suggest"
