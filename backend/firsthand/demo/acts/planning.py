"""Mark and his colleagues plan: why Karveel is on a channel, what belongs together, and what comes when."""

import datetime as dt
from typing import Any

from firsthand.demo.acts.company import Company
from firsthand.demo.acts.newsroom import Newsroom
from firsthand.stories.actions.create_campaign import create_campaign
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.move import move_story
from firsthand.stories.actions.plan_channel import plan_channel
from firsthand.stories.actions.texts import texts_of
from firsthand.stories.models import Story

# Channel: whom we reach, which story we tell, how often in words, how many a week.
_CHANNELS = {
    "linkedin": (
        "Engineers, and people who buy for cities",
        "How things are made, and by whom",
        "Mondays to Fridays",
        3,
    ),
    "x": ("Journalists and planners", "One fact, one picture", "When there is a fact", 1),
    "facebook": ("Neighbours in Utrecht, Ghent and Bremen", "What happens in the hall and around it", "Once a week", 1),
    "bluesky": ("People who mend things themselves", "What we learned in the workshop", "Twice a week", 2),
}
_CAMPAIGNS = {
    "Winter on wheels": (-21, 60, ("be-seen", "brakes-in-rain", "snow", "chain")),
    "Come and build with us": (-3, 30, ("open-doors", "traineeship")),
}
_PROMOTIONAL = ("six-years", "brakes-in-rain", "open-doors", "traineeship")
_COMING = {"two-grams": 2, "quiet-street": 11, "chain": 16}  # days from now; none of them is approved yet


class Planning:
    def __init__(self, company: Company, newsroom: Newsroom, now: dt.datetime) -> None:
        self.company = company
        self.newsroom = newsroom
        self.now = now

    def play(self, now: dt.datetime) -> None:
        mark = self.company.member("mark")
        for channel, (whom, what, rhythm, goal) in _CHANNELS.items():
            plan_channel(
                actor=mark,
                channel=channel,
                whom_we_reach=whom,
                story_we_tell=what,
                rhythm=rhythm,
                goal_per_week=goal,
                now=now,
            )
        self._gather(now)
        for name in _PROMOTIONAL:
            self._edit(name, now, promotional=True)
        for name, days in _COMING.items():
            story = self._story(name)
            at = (self.now + dt.timedelta(days=days)).replace(hour=8, minute=0, second=0, microsecond=0)
            move_story(actor=mark, story=story, version=story.version, publish_at=at, now=now)
        self._say_it_twice(now)

    def _gather(self, now: dt.datetime) -> None:
        for name, (begins, ends, stories) in _CAMPAIGNS.items():
            day = self.now.date()
            campaign = create_campaign(
                actor=self.company.member("mark"),
                name=name,
                starts_on=day + dt.timedelta(days=begins),
                ends_on=day + dt.timedelta(days=ends),
                now=now,
            )
            for story in stories:
                self._edit(story, now, campaign=campaign)

    def _say_it_twice(self, now: dt.datetime) -> None:
        """In a hurry its author put one text under two channels, which the calendar points out."""
        texts = texts_of(self._story("two-grams"))
        [short] = [text for text in texts if text["channel"] == "bluesky"]
        again = {**short, "channel": "mastodon", "text": short["text"].replace("Two.", "Two!")}
        self._edit("two-grams", now, suggested_texts=[*texts, again])

    def _edit(self, name: str, now: dt.datetime, **content: Any) -> None:
        story = self._story(name)
        edit_story(actor=story.author, story=story, version=story.version, now=now, **content)

    def _story(self, name: str) -> Story:
        """As it is by now: others have worked on it since it was written."""
        return Story.objects.select_related("author").get(pk=self.newsroom.stories[name].pk)
