"""The packs that this installation can adopt. They are files, read when somebody looks: few, and changed by hand."""

from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from firsthand.guidelines.models import Guideline
from firsthand.guidelines.packs import Pack, PackError, read_pack


@dataclass(frozen=True, slots=True)
class Shelved:
    """Either a pack, or what is wrong with its files."""

    slug: str
    pack: Pack | None = None
    problems: list[str] = field(default_factory=list)
    guideline_id: int | None = None


def shelf() -> list[Shelved]:
    """One query. A pack that cannot be read does not hide the others."""
    root: Path = settings.GUIDELINE_PACKS_DIR
    adopted = dict(Guideline.objects.exclude(pack_urn="").values_list("pack_urn", "pk"))
    folders = sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else []
    return [_read(folder, adopted) for folder in folders]


def shelved(slug: str) -> Shelved | None:
    return next((one for one in shelf() if one.slug == slug), None)


def _read(folder: Path, adopted: dict[str, int]) -> Shelved:
    try:
        pack = read_pack(folder)
    except PackError as error:
        return Shelved(slug=folder.name, problems=error.problems)
    return Shelved(slug=folder.name, pack=pack, guideline_id=adopted.get(pack.urn))
