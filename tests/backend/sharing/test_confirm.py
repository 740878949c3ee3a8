import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent

POST = "https://www.linkedin.com/posts/erin_night-train-activity-7123"


@pytest.fixture
def confirm(api, erin):
    def send(share, user=None, **body):
        return api(user or erin).post(f"/api/v1/shares/{share.pk}/confirm/", body)

    return send


def test_erin_says_that_she_posted_it(shared, story, confirm, later):
    share = shared(story)
    moment = later(minutes=5)
    body = confirm(share).json()
    assert (body["state"], body["confirmed_at"], body["post_url"]) == ("confirmed", f"{moment:%Y-%m-%dT%H:%M:%SZ}", "")
    assert AuditEvent.objects.get(action="share.confirm").data == {"with_address": False}


def test_she_may_add_the_address_of_her_post_also_later(shared, story, confirm, later):
    share = shared(story)
    first = confirm(share).json()
    later(hours=2)
    body = confirm(share, post_url=f" {POST} ").json()
    assert (body["post_url"], body["confirmed_at"]) == (POST, first["confirmed_at"])


def test_a_second_tap_changes_nothing(shared, story, confirm, later):
    share = shared(story)
    first = confirm(share, post_url=POST).json()
    later(minutes=1)
    assert confirm(share).json() == first
    assert AuditEvent.objects.filter(action="share.confirm").count() == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://x.com/erin/status/1",
        "http://www.linkedin.com/posts/1",
        "https://linkedin.com.evil.example/posts/1",
        "https://evil.example/https://www.linkedin.com/posts/1",
        "https://erin@www.linkedin.com/posts/1",
        "javascript:alert(document.domain)//www.linkedin.com/posts/1",
        "www.linkedin.com/posts/1",
        "https://[",
        "a post",
    ],
)
def test_an_address_on_another_network_is_refused_at_its_field(shared, story, confirm, address):
    share = shared(story)
    assert failures(confirm(share, post_url=address), 400) == [("wrong_network", "post_url")]
    share.refresh_from_db()
    assert (share.state, share.post_url) == ("opened", "")


def test_an_endless_address_is_refused(shared, story, confirm):
    assert failures(confirm(shared(story), post_url=POST + "a" * 500), 400) == [("max_length", "post_url")]


def test_what_was_undone_can_be_confirmed_after_all(api, shared, story, confirm, erin):
    share = shared(story)
    api(erin).post(f"/api/v1/shares/{share.pk}/undo/")
    assert confirm(share).json()["state"] == "confirmed"


def test_another_persons_share_does_not_exist(shared, story, confirm, mark, ada):
    share = shared(story)
    for user in (mark, ada):
        assert failures(confirm(share, user), 404) == [("not_found", None)]
