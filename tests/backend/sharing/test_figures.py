"""What the figures are made from: steps by day, and whose clicks are whose."""

import datetime as dt

from backend.support.queries import queries
from firsthand.sharing.queries import shares_of_day, shares_of_links

DAY = dt.timedelta(days=1)


def steps(day: dt.date) -> list[tuple[str, int]]:
    return [(each.step, each.share.share_id) for each in shares_of_day(day)]


def test_each_step_counts_on_the_day_on_which_it_was_taken(api, erin, shared, story, clicked, later, now):
    share = shared(story)
    later(days=1)
    api(erin).post(f"/api/v1/shares/{share.pk}/confirm/")
    for days in (2, 3):
        clicked(share, later(days=days))
    today = now.date()
    assert [steps(today + DAY * number) for number in range(4)] == [
        [("opened", share.pk)],
        [("confirmed", share.pk)],
        [("proven", share.pk)],
        [],
    ]


def test_a_step_says_who_from_where_and_what(shared, story, erin, service, now):
    share = shared(story, channel="x")
    [step] = shares_of_day(now.date())
    assert step.share == (share.pk, share.link_id, story.pk, "x", service.pk, erin.pk)


def test_days_are_the_companys_own(shared, story, later, now):
    later(hours=14, minutes=30)  # half past eleven at night in London, the next day in Amsterdam
    share = shared(story)
    assert (steps(now.date()), steps(now.date() + DAY)) == ([], [("opened", share.pk)])


def test_a_share_that_was_taken_back_leaves_its_day(api, erin, shared, story, clicked, now, later):
    share = shared(story)
    clicked(share, now)
    api(erin).post(f"/api/v1/shares/{share.pk}/undo/")
    assert steps(now.date()) == []
    assert shares_of_links([share.link_id])[share.link_id].share_id == share.pk


def test_who_was_erased_still_counts_for_the_team(shared, story, erin, service, now):
    share = shared(story)
    share.user = None
    share.save(update_fields=["user"])
    [step] = shares_of_day(now.date())
    assert (step.share.user_id, step.share.team_id) == (None, service.pk)


def test_a_day_costs_three_queries(shared, live, now):
    for number in range(5):
        shared(live(title=f"Story {number}"))
    with queries() as asked:
        shares_of_day(now.date())
    assert asked == ["sharing_share"] * 3
