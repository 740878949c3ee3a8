import datetime as dt

import pytest

from firsthand.links.actions.mint import TargetNotAllowed
from firsthand.links.actions.retarget import retarget_link, retarget_links, retract_link


def test_a_link_leads_elsewhere_and_keeps_its_code(minted, now):
    link = minted()
    code = link.code
    retarget_link(link_id=link.pk, target_url="https://example.com/corrected", now=now)
    link.refresh_from_db()
    assert (link.code, link.target_url, link.changed_at) == (code, "https://example.com/corrected", now)
    assert link.created_at == now - dt.timedelta(hours=1)


def test_many_links_are_led_elsewhere_in_one_query(minted, now, django_assert_num_queries):
    links = [minted() for _ in range(3)]
    with django_assert_num_queries(3):  # savepoint, update, release
        retarget_links(link_ids=[link.pk for link in links[:2]], target_url="https://example.com/new", now=now)
    for link in links:
        link.refresh_from_db()
    assert [link.target_url[-3:] for link in links] == ["new", "new", "f=a"]


def test_a_retracted_link_comes_back_with_a_new_target(minted, now):
    link = minted()
    retract_link(link_id=link.pk, now=now)
    link.refresh_from_db()
    assert link.state == "retracted"
    retarget_link(link_id=link.pk, target_url=link.target_url, now=now)
    link.refresh_from_db()
    assert link.state == "live"


def test_what_is_no_web_address_changes_nothing(minted, now):
    link = minted()
    with pytest.raises(TargetNotAllowed):
        retarget_link(link_id=link.pk, target_url="javascript:alert(1)", now=now)
    link.refresh_from_db()
    assert link.target_url.startswith("https://")
