from firsthand.stories.models.asset import DocumentPage, StoryFile, StoryPicture
from firsthand.stories.models.campaign import Campaign
from firsthand.stories.models.correction import Correction
from firsthand.stories.models.image import StoryImage
from firsthand.stories.models.language_version import LanguageVersion
from firsthand.stories.models.old_slug import OldSlug
from firsthand.stories.models.planning import ChannelPlan, EditorialRules
from firsthand.stories.models.presence import EditorPresence
from firsthand.stories.models.preview import LinkPreview
from firsthand.stories.models.reader import FeedMark, FollowedTopic, SavedStory
from firsthand.stories.models.review import Review
from firsthand.stories.models.search import StorySearch
from firsthand.stories.models.source import FeedEntry, FeedSource
from firsthand.stories.models.story import Story
from firsthand.stories.models.suggested_text import SuggestedText
from firsthand.stories.models.suggestion import Suggestion, SuggestionPicture
from firsthand.stories.models.topic import Topic

__all__ = [
    "Campaign",
    "ChannelPlan",
    "Correction",
    "DocumentPage",
    "EditorPresence",
    "EditorialRules",
    "FeedEntry",
    "FeedMark",
    "FeedSource",
    "FollowedTopic",
    "LanguageVersion",
    "LinkPreview",
    "OldSlug",
    "Review",
    "SavedStory",
    "Story",
    "StoryFile",
    "StoryImage",
    "StoryPicture",
    "StorySearch",
    "SuggestedText",
    "Suggestion",
    "SuggestionPicture",
    "Topic",
]
