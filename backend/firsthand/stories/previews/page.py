from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageImage:
    url: str
    width: int | None = None  # as the page says, which is not always so
    height: int | None = None
    alt: str = ""
    source: str = ""  # og, twitter, json_ld, link, itemprop, file
    was_relative: bool = False


@dataclass(frozen=True, slots=True)
class PagePreview:
    url: str  # where the page was read
    title: str = ""
    description: str = ""
    images: tuple[PageImage, ...] = ()
    canonical: str = ""  # what the page calls its address: its canonical link, else og:url, else where it was read
    canonical_link: str = ""  # only what stands in <link rel="canonical"> or the Link header
    og_url: str = ""
    site_name: str = ""
    locale: str = ""  # nl_NL
    language: str = ""  # nl
    type: str = ""  # article, website, video.other, image, document …
    published: str = ""  # as the page wrote it
    author: str = ""
    oembed: str = ""
    refresh: str = ""  # where the page itself leads on to within seconds
    noindex: bool = False
    asks_to_sign_in: bool = False
    charset: str = ""
    charset_problem: str = ""
    was_cut: bool = False  # too long or too deep to be read to its end
    relative: tuple[str, ...] = ()  # og and twitter tags whose address is not absolute
    # First value of each og:, twitter: and plain tag, as each network looks for its own.
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def image(self) -> PageImage | None:
        return self.images[0] if self.images else None
