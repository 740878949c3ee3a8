from dataclasses import dataclass

from django.utils.functional import Promise


class CutOff(Exception):
    """The file ends before what it announced."""


class Broken(Exception):
    """No known picture, or one whose parts contradict each other."""


class UnpacksTooLarge(Exception):
    """A part beside the pixels unpacks to more than any picture needs."""


class WrongKind(Exception):
    def __init__(self, kind: str | Promise) -> None:
        """`kind` with its article, to stand in a sentence."""
        self.kind = kind
        super().__init__(str(kind))


@dataclass(frozen=True, slots=True)
class Colours:
    """How numbers become colours where no ICC profile says so. Codes of ITU-T H.273; gamma as in a PNG."""

    primaries: int = 1
    transfer: int = 13
    gamma: float | None = None


@dataclass(frozen=True, slots=True)
class Header:
    format: str  # Pillow's name of it
    width: int
    height: int
    frames: int = 1
    profile: bytes | None = None  # an ICC profile that Pillow would not hand over
    colours: Colours | None = None
    data: bytes | None = None  # the file without what the decoder need not see
