"""Databases from before audiences were shared have one row per story; the migration makes one row per rule."""

from importlib import import_module

import pytest
from django.apps import apps

from backend.factories.stories import draft
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule, rule_of
from firsthand.people.models import Audience, AudienceTerm
from firsthand.stories.models import Story

fold = import_module("firsthand.stories.migrations.0008_fold_audiences").fold
RULE = AudienceRule(countries=frozenset({"NL", "BE"}), languages=frozenset({"nl"}))


@pytest.fixture
def unshared(mark, now):
    """unshared(rule): a story with an audience row of its own, as they used to be."""

    def make(rule: AudienceRule) -> Story:
        audience = Audience.objects.create(everyone=rule.everyone, kinds=len(rule.terms()))
        for kind, values in rule.terms().items():
            for value in values:
                AudienceTerm.objects.create(audience=audience, kind=kind, value=value)
        story = draft(mark, now)
        Story.objects.filter(pk=story.pk).update(audience=audience)
        return story

    return make


def test_the_same_rule_becomes_one_row_with_the_key_that_new_ones_get(unshared):
    stories = [unshared(RULE), unshared(AudienceRule(everyone=True)), unshared(RULE), unshared(AudienceRule())]
    for _ in range(2):  # it can be run again
        fold(apps, None)
        for story in stories:
            story.refresh_from_db()
        assert stories[0].audience_id == stories[2].audience_id == keep_audience(rule=RULE).pk
        rules = [rule_of(story.audience) for story in stories]
        assert rules == [RULE, AudienceRule(everyone=True), RULE, AudienceRule()]
        assert not Audience.objects.filter(key=None).exists()
        assert Audience.objects.count() == 3
