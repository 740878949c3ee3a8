"""What a page tells about itself, read from its bytes. Pure: no database, no network, no clock."""

from firsthand.stories.previews.page import PageImage, PagePreview
from firsthand.stories.previews.reading import read_page

__all__ = ["PageImage", "PagePreview", "read_page"]
