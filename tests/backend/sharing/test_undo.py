import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent


@pytest.fixture
def undo(api, erin):
    return lambda share, user=None: api(user or erin).post(f"/api/v1/shares/{share.pk}/undo/")


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_share_that_was_not_made_is_taken_back(api, shared, story, undo, erin, confirmed):
    share = shared(story)
    if confirmed:
        address = {"post_url": "https://www.linkedin.com/posts/1"}
        api(erin).post(f"/api/v1/shares/{share.pk}/confirm/", address)
    body = undo(share).json()
    assert (body["state"], body["confirmed_at"], body["post_url"]) == ("undone", None, "")
    assert body["abilities"] == {"confirm": True, "undo": False, "dismiss_notice": True}
    assert AuditEvent.objects.filter(action="share.undo").count() == 1


def test_its_link_still_leads_on(client, shared, story, undo):
    share = shared(story)
    undo(share)
    assert client.get(f"/s/{share.link.code}")["location"] == share.link.target_url


def test_clicks_do_not_prove_what_was_taken_back(shared, story, undo, clicked, later):
    share = shared(story)
    clicked(share, later(hours=1))
    body = undo(share).json()
    assert (body["state"], body["clicks"]["human"]) == ("undone", 1)


def test_twice_is_refused(shared, story, undo):
    share = shared(story)
    undo(share)
    assert failures(undo(share), 403) == [("permission_denied", None)]


def test_another_persons_share_does_not_exist(shared, story, undo, mark):
    assert failures(undo(shared(story), mark), 404) == [("not_found", None)]
