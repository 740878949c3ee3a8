"""Who is asked for what: the rule in SQL, in Python, and told once more from the change classes alone."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.factories.guidelines import acknowledge, as_seen_by, new_version, published_guideline
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.guidelines.models import Acknowledgement, Guideline
from firsthand.guidelines.queries import may_share, outstanding_for, reading_view
from firsthand.people.audiences import AudienceRule

START = dt.datetime(2026, 1, 1, 9, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)

# Per version after the first: material or not, takes effect so many days later, days of grace.
steps = st.lists(st.tuples(st.booleans(), st.integers(0, 6), st.integers(0, 10)), max_size=4)


def told_again(history, acknowledged, moment) -> tuple[bool, bool]:
    """(asked, blocking), from first principles. `history`: (material, effective_at, grace_days) per version."""
    in_force = [index for index, (_, effective_at, _) in enumerate(history) if effective_at <= moment]
    if not in_force:
        return False, False
    current = in_force[-1]
    material = [index for index in range(current + 1) if history[index][0]]
    last = material[-1]
    if any(last <= index for index in acknowledged):
        return False, False
    was_fine_before = len(material) > 1 and any(material[-2] <= index for index in acknowledged)
    _, effective_at, grace_days = history[last]
    return True, not (was_fine_before and moment < effective_at + grace_days * DAY)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=steps, acknowledged_after=st.lists(st.integers(0, 30), max_size=3), asked_on=st.integers(0, 40))
def test_sql_and_python_agree_with_the_story_of_the_changes(hana, erin, changes, acknowledged_after, asked_on):
    Acknowledgement.objects.all().delete()
    Guideline.objects.all().delete()
    guideline = published_guideline(hana, START, grace_days=5)
    history = [(True, START, 5)]
    for material, wait, grace_days in changes:
        effective_at = history[-1][1] + wait * DAY
        change = "material" if material else "clarifying"
        new_version(hana, guideline, START, change_class=change, effective_at=effective_at, grace_days=grace_days)
        history.append((material, effective_at, grace_days))
    acknowledged = {
        acknowledge(erin, guideline, START + days * DAY).version.number - 1
        for days in sorted(acknowledged_after)
        if days <= asked_on
    }
    moment = START + asked_on * DAY
    asked, blocking = told_again(history, acknowledged, moment)

    found = outstanding_for(erin, now=moment)
    assert [one.blocking for one in found] == ([blocking] if asked else [])
    assert may_share(erin, now=moment) is not blocking
    reading = reading_view(as_seen_by(erin, guideline), erin, locale=None, now=moment)
    assert reading is not None
    assert ((reading.standing.status == "outstanding"), reading.standing.blocking) == (asked, blocking)


def test_a_newcomer_is_asked_at_once_and_waits_with_sharing(erin, conduct, now):
    [asked] = outstanding_for(erin, now=now)
    assert (asked.title, asked.blocking) == ("Conduct (en)", True)
    assert not may_share(erin, now=now)
    acknowledge(erin, conduct, now)
    assert may_share(erin, now=now)


@pytest.mark.parametrize("change_class", ["editorial", "clarifying"])
def test_better_words_ask_nothing_again(erin, hana, conduct, now, change_class):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, change_class=change_class)
    assert outstanding_for(erin, now=now) == []
    assert may_share(erin, now=now)


def test_a_material_change_leaves_time_to_read(erin, hana, conduct, now):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, grace_days=14)
    for moment, may in [(now, True), (now + 14 * DAY - dt.timedelta(seconds=1), True), (now + 14 * DAY, False)]:
        [asked] = outstanding_for(erin, now=moment)
        assert asked.due_at == now + 14 * DAY
        assert asked.blocking is not may
        assert may_share(erin, now=moment) is may


def test_grace_is_for_who_was_up_to_date(erin, hana, conduct, now):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, grace_days=1)
    new_version(hana, conduct, now + 2 * DAY, grace_days=30)
    assert not may_share(erin, now=now + 3 * DAY)


def test_an_editorial_change_does_not_move_the_deadline(erin, hana, conduct, now):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, grace_days=10)
    new_version(hana, conduct, now + 9 * DAY, change_class="editorial", grace_days=90)
    [asked] = outstanding_for(erin, now=now + 9 * DAY)
    assert asked.due_at == now + 10 * DAY
    assert not may_share(erin, now=now + 10 * DAY)


def test_nothing_is_asked_before_it_takes_effect(erin, hana, conduct, now):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, effective_at=now + 7 * DAY)
    assert outstanding_for(erin, now=now + 6 * DAY) == []
    assert [asked.blocking for asked in outstanding_for(erin, now=now + 7 * DAY)] == [False]


def test_who_joins_later_has_as_many_days(person, conduct, now):
    newcomer = person("Newcomer", joined_on=dt.date(2027, 3, 1))
    [asked] = outstanding_for(newcomer, now=now + 120 * DAY)
    assert asked.due_at.isoformat() == "2027-03-15T00:00:00+01:00"


@pytest.mark.parametrize(
    ("rule", "asked"),
    [
        (AudienceRule(everyone=True), 1),
        (AudienceRule(), 0),
        (AudienceRule(countries=frozenset({"NL"})), 1),
        (AudienceRule(countries=frozenset({"NL"}), languages=frozenset({"nl"})), 0),
        (AudienceRule(roles=frozenset({"editor"})), 0),
    ],
)
def test_only_the_audience_is_asked(erin, hana, now, rule, asked):
    published_guideline(hana, now, audience=rule)
    assert len(outstanding_for(erin, now=now)) == asked
    assert may_share(erin, now=now) is (asked == 0)


def test_who_moves_into_the_audience_is_asked_and_who_leaves_is_not(erin, hana, now):
    published_guideline(hana, now, audience=AudienceRule(countries=frozenset({"BE"})))
    assert outstanding_for(erin, now=now) == []
    erin.country = "BE"
    assert len(outstanding_for(erin, now=now)) == 1


def test_the_endpoint_says_the_same(api, erin, conduct, now):
    [asked] = api(erin).get("/api/v1/guidelines/outstanding/").json()
    assert dt.datetime.fromisoformat(asked.pop("due_at")) == now + 14 * DAY
    assert asked == {
        "guideline_id": conduct.pk,
        "version_id": conduct.versions.get().pk,
        "title": "Conduct (en)",
        "blocking": True,
    }
    assert failures(api(None).get("/api/v1/guidelines/outstanding/"), 401) == [("not_authenticated", None)]


@pytest.mark.parametrize("size", [1, 50])
def test_the_gate_is_one_query(erin, hana, now, size):
    for number in range(size):
        published_guideline(hana, now, slug=f"conduct-{number}")
    erin.roles  # noqa: B018  read once per request, by whoever asks first
    with queries() as gate:
        may_share(erin, now=now)
    assert gate == ["guidelines_version"]
    with queries() as listed:
        assert len(outstanding_for(erin, now=now)) == size
    assert len(listed) == 1
