import pytest

from backend.support.browsers import IPHONE, MACHINES, PEOPLE, WINDOWS
from firsthand.links.user_agents import RULES as AGENT_RULES
from firsthand.links.visitors import RULES, Manner, Verdict, Visit, judge, referring_host, visitor_mark


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_a_person(name):
    assert judge(Manner(PEOPLE[name])).rule == ""


@pytest.mark.parametrize(("user_agent", "rule"), MACHINES)
def test_a_machine_says_so_itself(user_agent, rule):
    verdict = judge(Manner(user_agent))
    assert (verdict.human, verdict.rule) == (False, rule)


@pytest.mark.parametrize(
    ("manner", "rule"),
    [
        ({"method": "HEAD"}, "asks_head_only.1"),
        ({"range": "bytes=0-1023"}, "asks_part_only.1"),
        ({"purpose": "prefetch;prerender"}, "fetches_ahead.1"),
        ({"purpose": "Preview"}, "fetches_ahead.1"),
        ({"too_soon": True}, "too_soon.1"),
    ],
)
def test_a_browser_that_nobody_uses_right_now_is_a_machine(manner, rule):
    assert judge(Manner(IPHONE, **manner)) == Verdict(human=False, rule=rule, device="phone")


def test_an_unknown_purpose_takes_nobody_away():
    assert judge(Manner(IPHONE, purpose="navigation")).human


@pytest.mark.parametrize(
    ("name", "device"),
    [
        ("IPHONE", "phone"),
        ("ANDROID", "phone"),
        ("CUBOT", "phone"),
        ("IPAD", "tablet"),
        ("GALAXY_TAB", "tablet"),
        ("WINDOWS", "desktop"),
        ("MAC", "desktop"),
        ("FIREFOX", "desktop"),
        ("CHROMEBOOK", "desktop"),
    ],
)
def test_the_kind_of_device(name, device):
    assert judge(Manner(PEOPLE[name])).device == device


def test_something_else_is_other():
    assert judge(Manner("Nokia6820/2.0 (4.83)")).device == "other"


def test_rules_have_names_of_their_own_that_fit_their_column():
    marks = [f"{rule.name}.{rule.version}" for rule in (*AGENT_RULES, *RULES)]
    assert len(set(marks)) == len(marks)
    assert all(len(mark) <= 40 for mark in marks)


def visit(user_agent: str = IPHONE, address: str = "192.0.2.7") -> Visit:
    return Visit(Manner(user_agent), address, "")


def test_a_visitor_is_recognised_within_a_day_and_not_beyond():
    today, tomorrow = b"a" * 32, b"b" * 32
    assert visitor_mark(visit(), today) == visitor_mark(visit(), today)
    assert visitor_mark(visit(), today) != visitor_mark(visit(), tomorrow)


def test_two_visitors_are_told_apart():
    marks = {visitor_mark(each, b"a" * 32) for each in (visit(), visit(WINDOWS), visit(address="192.0.2.8"))}
    assert len(marks) == 3


@pytest.mark.parametrize(
    ("referer", "host"),
    [
        ("https://www.linkedin.com/feed/update/urn:li:activity:7?who=erin", "www.linkedin.com"),
        ("https://Erin:secret@Example.COM:8443/private", "example.com"),
        ("android-app://com.linkedin.android/", "com.linkedin.android"),
        ("", ""),
        ("about:blank", ""),
        ("http://[half/", ""),
        ('https://evil"><script>/', ""),
        ("https://" + "a" * 200 + ".example/", ""),
        ("https://bücher.example/", ""),
    ],
)
def test_of_a_referring_page_only_the_host_is_kept(referer, host):
    assert referring_host(referer) == host
