from firsthand.stories.models.image import StoryImage
from firsthand.stories.models.review import Review
from firsthand.stories.models.story import Story
from firsthand.stories.models.suggested_text import SuggestedText
from firsthand.stories.models.topic import Topic

__all__ = ["Review", "Story", "StoryImage", "SuggestedText", "Topic"]
