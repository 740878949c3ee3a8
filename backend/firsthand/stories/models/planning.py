from django.db import models
from django.db.models import Q

from firsthand.stories.channels import Channel


class ChannelPlan(models.Model):
    """Why the company is on a channel, and how often it wants to be heard there."""

    channel = models.CharField(max_length=20, choices=Channel, primary_key=True)
    whom_we_reach = models.CharField(max_length=200, blank=True, default="")
    story_we_tell = models.CharField(max_length=200, blank=True, default="")
    rhythm = models.CharField(max_length=200, blank=True, default="")  # how often, in words
    goal_per_week = models.PositiveSmallIntegerField(default=0)  # stories; 0: no goal
    updated_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.channel)


class EditorialRules(models.Model):
    """What a company decided for all its stories. One row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    trusted_authors = models.BooleanField(default=True)  # five approvals in a row skip review
    promotion_ceiling = models.PositiveSmallIntegerField(default=30)  # percent of the stories of 30 days
    company_feed = models.BooleanField(default=False)  # lists everyone's stories for other programs
    updated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="editorialrules_one_row"),
            models.CheckConstraint(condition=Q(promotion_ceiling__lte=100), name="editorialrules_percent"),
        ]

    def __str__(self) -> str:
        return "editorial rules"
