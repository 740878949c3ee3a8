"""Roll-ups, narrow ones: one per question, so that a year costs as many rows as it has days, not shares.

Ids of stories and teams are loose on purpose: the count of a day outlives what it counted.
"""

from django.conf import settings
from django.db import models

NO_TEAM = 0  # people without a team are a group like any other


class Counts(models.Model):
    """What happened on one day of the company. A share counts under each state on the day it reached that state."""

    day = models.DateField()
    opened = models.PositiveIntegerField(default=0)
    confirmed = models.PositiveIntegerField(default=0)
    proven = models.PositiveIntegerField(default=0)
    human = models.PositiveIntegerField(default=0)
    machine = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class DailyChannel(Counts):
    """Also answers for the company as a whole: there are few channels."""

    channel = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "channel"], name="daily_channel_once")]

    def __str__(self) -> str:
        return f"{self.day} {self.channel}"


class DailyTeam(Counts):
    team_id = models.PositiveBigIntegerField(default=NO_TEAM)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "team_id"], name="daily_team_once")]

    def __str__(self) -> str:
        return f"{self.day} team {self.team_id}"


class DailyStory(Counts):
    story_id = models.PositiveBigIntegerField()
    # False: its audience was too small that day, or it had to hide one that was (privacy.py).
    shown = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "story_id"], name="daily_story_once")]

    def __str__(self) -> str:
        return f"{self.day} story {self.story_id}"


class DailyHeadcount(models.Model):
    day = models.DateField()
    team_id = models.PositiveBigIntegerField(default=NO_TEAM)
    people = models.PositiveIntegerField()
    shown = models.BooleanField(default=True)  # as for DailyStory

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "team_id"], name="daily_headcount_once")]

    def __str__(self) -> str:
        return f"{self.day} team {self.team_id}: {self.people}"


class SharerDay(models.Model):
    """Who shared on a day. Different people in a period cannot be added up from days; they are counted from here."""

    day = models.DateField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    team_id = models.PositiveBigIntegerField(default=NO_TEAM)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "user"], name="sharer_once_per_day")]

    def __str__(self) -> str:
        return f"{self.day} person {self.user_id}"


class CountedDay(models.Model):
    """That a day was counted, when, and with which threshold for small groups."""

    day = models.DateField(primary_key=True)
    people = models.PositiveIntegerField()
    threshold = models.PositiveSmallIntegerField()
    updated_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.day)
