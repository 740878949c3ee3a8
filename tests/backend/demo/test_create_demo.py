"""The demo plays by the rules: what the product forbids did not happen here either."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F, Sum

from firsthand.common.days import day_of
from firsthand.demo.cast import BY_KEY, CAST, PASSWORD
from firsthand.demo.library import written_stories
from firsthand.demo.queries import person_of
from firsthand.demo.world import PEOPLE, TEAMS
from firsthand.guidelines.models import Acknowledgement
from firsthand.guidelines.queries import outstanding_for
from firsthand.insights.breakdown import By, breakdown
from firsthand.insights.models import CountedDay
from firsthand.insights.periods import Period
from firsthand.insights.queries import overview
from firsthand.jobs.models import Job
from firsthand.links.models import Click, DailyClicks
from firsthand.notifications.models import Delivery
from firsthand.people.models import Team, User
from firsthand.sharing.models import Share
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import FeedSource, Story

pytestmark = pytest.mark.usefixtures("karveel", "db")


def _period(plan, days):
    last = day_of(plan.now)
    return Period(last.fromordinal(last.toordinal() - days + 1), last)


def test_some_sixty_people_in_eight_teams_and_three_countries():
    assert User.objects.count() == len(PEOPLE) > 60
    assert Team.objects.count() == len(TEAMS) == 8
    assert set(User.objects.values_list("country", flat=True)) == {"NL", "BE", "DE"}
    assert not User.objects.filter(team=None).exists()


def test_the_cast_is_there_with_roles_and_can_sign_in_by_password():
    for member in CAST:
        person = person_of(member.key)
        assert person is not None
        assert person.check_password(PASSWORD)
        assert set(member.roles) <= person.roles
        assert person.emailaddress_set.get().verified
    others = User.objects.exclude(email__in=[member.email for member in CAST])
    assert not any(person.has_usable_password() for person in others)


def test_stories_are_in_every_state(karveel):
    states = Counter(story.shown_state(karveel.now) for story in Story.objects.all())
    assert states[Shown.LIVE] >= 17
    for state in Shown:
        assert states[state] >= 1, state
    assert states[Shown.IN_REVIEW] == 2


def test_nobody_approved_their_own_story():
    approved = Story.objects.exclude(approved_by=None)
    assert approved.exists()
    assert not approved.filter(approved_by=F("author")).exists()


def test_every_story_has_its_own_picture_with_words_for_it_and_the_worker_makes_the_other_sizes():
    stories = list(Story.objects.select_related("image"))
    assert len({story.image.sha256 for story in stories}) == len(stories) == len(written_stories())
    for story in stories:
        assert len(story.image.alt) > 30
        assert "w800" in story.image.renditions
    waiting = Job.objects.filter(name="stories.make_renditions", state=Job.State.READY)
    assert {story.image_id for story in stories} <= {job.kwargs["image_id"] for job in waiting}


def test_every_story_has_a_text_and_no_text_is_said_twice():
    texts = [text.text for story in Story.objects.all() for text in story.suggested_texts.all()]
    assert len(texts) == len(set(texts)) > 90
    for story in Story.objects.filter(kind="page", state="approved"):
        assert len(story.body) > 350


def test_nobody_shared_before_they_had_acknowledged():
    shares = list(Share.objects.select_related("user"))
    assert len(shares) > 50
    for share in shares:
        first = Acknowledgement.objects.filter(user=share.user).order_by("acknowledged_at").first()
        assert first is not None
        assert first.acknowledged_at <= share.opened_at


def test_nobody_shared_a_story_that_was_not_live_or_not_for_them():
    for share in Share.objects.select_related("user", "story__audience"):
        assert share.story.published_at <= share.opened_at
        assert share.story.expires_at is None or share.opened_at < share.story.expires_at


def test_erin_alone_of_the_cast_is_asked_to_read_the_guidelines_again(karveel):
    asked = {key: outstanding_for(person_of(key), now=karveel.now) for key in BY_KEY}
    assert {key for key, found in asked.items() if found} == {"erin"}
    assert asked["erin"][0].blocking


def test_shares_came_as_far_as_shares_come_and_clicks_are_of_both_kinds(karveel):
    figures = overview(_period(karveel, 90))
    assert figures["shares"]["opened"] > figures["shares"]["confirmed"] > 20
    assert figures["shares"]["proven"] > 20
    assert figures["clicks"]["human"] > figures["clicks"]["machine"] > 20
    assert 0.1 < figures["adoption"] < 0.9


def test_nothing_lies_in_the_future_nor_before_the_programme_began(karveel):
    for model, field in ((Share, "opened_at"), (Click, "at"), (Acknowledgement, "acknowledged_at")):
        assert not model.objects.filter(**{f"{field}__gt": karveel.now}).exists()
        assert not model.objects.filter(**{f"{field}__lt": karveel.start}).exists()


def test_weekends_are_quiet(karveel):
    series = overview(_period(karveel, 84))["series"]
    weekend = sum(row["opened"] for row in series if row["day"].weekday() >= 5)
    assert weekend < sum(row["opened"] for row in series) / 5


@pytest.mark.parametrize("days", [28, 90])
def test_the_team_of_three_is_folded_away_with_another(karveel, days):
    rows = breakdown(By.TEAM, _period(karveel, days))["rows"]
    assert Team.objects.get(name="People").people.count() == 3
    assert [row["label"] for row in rows if row["folded"]] == ["Other teams"]
    labels = {row["label"] for row in rows}
    assert "People" not in labels
    assert len(labels) == 7  # two of the eight teams stand in that row


def test_every_day_was_counted(karveel):
    assert CountedDay.objects.count() == 93
    counted = breakdown(By.CHANNEL, _period(karveel, 93))["total"]
    assert counted["opened"] == Share.objects.exclude(state="undone").count()
    assert counted["human"] == DailyClicks.objects.aggregate(Sum("human"))["human__sum"]


def test_no_work_but_the_pictures_is_left_over_and_no_mail_was_really_sent(karveel):
    assert not Job.objects.exclude(state="done").exclude(name="stories.make_renditions").exists()
    assert not Delivery.objects.exclude(state__in=["sent", "skipped"]).exists()
    assert karveel.mails == 0


def test_it_moves_into_an_empty_database_only(capsys):
    before = User.objects.count()
    call_command("create_demo", "--if-empty")
    assert capsys.readouterr().out == ""
    with pytest.raises(CommandError, match="empty"):
        call_command("create_demo")
    assert User.objects.count() == before


def test_of_marks_two_feeds_one_brings_news_and_one_broke_and_none_waits_to_be_fetched():
    healthy, broken = sorted(FeedSource.objects.all(), key=lambda source: source.broken_since is not None)
    assert (healthy.reason, broken.reason) == ("", "not_found")
    assert Counter(healthy.entries.values_list("outcome", flat=True)) == {"taken": 4, "held": 2}
    assert not Job.objects.filter(name="stories.poll_source").exists()
