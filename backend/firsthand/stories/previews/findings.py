"""What was learnt of one address, as it is kept between the job that asked and the person who reads."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from firsthand.stories.previews.page import PageImage, PagePreview


@dataclass(frozen=True, slots=True)
class Picture:
    """One that the page offers, after it was fetched. Sizes are its own, not the page's word."""

    url: str
    width: int = 0
    height: int = 0
    bytes: int = 0
    reason: str = ""  # code of why it could not be had
    path: str = ""  # of our small copy
    copy_width: int = 0
    copy_height: int = 0

    @property
    def is_there(self) -> bool:
        return not self.reason

    @property
    def ratio(self) -> float:
        return self.width / self.height if self.height else 0


@dataclass(frozen=True, slots=True)
class Findings:
    asked: str
    page: PagePreview
    status: int
    hops: tuple[str, ...] = ()  # addresses that only led on
    pictures: tuple[Picture, ...] = ()
    seconds: float = 0

    def picture(self, url: str) -> Picture | None:
        return next((picture for picture in self.pictures if picture.url == url), None)

    @property
    def main_picture(self) -> Picture | None:
        return self.picture(self.page.image.url) if self.page.image else None

    @property
    def x_picture(self) -> Picture | None:
        """X looks for its own tag first."""
        own = next((image for image in self.page.images if image.source == "twitter"), None)
        return (self.picture(own.url) if own else None) or self.main_picture

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Problem:
    code: str
    severity: str  # error: the card fails; warning: it suffers; advice: it could be better
    details: dict[str, str | int] = field(default_factory=dict)


def findings_of(data: Mapping[str, Any]) -> Findings:
    """The other way around from as_json."""
    page = dict(data["page"])
    page["images"] = tuple(PageImage(**image) for image in page["images"])
    page["relative"] = tuple(page["relative"])
    pictures = tuple(Picture(**picture) for picture in data["pictures"])
    return Findings(**{**data, "page": PagePreview(**page), "pictures": pictures, "hops": tuple(data["hops"])})
