"""A reader (see apart.py): draws the pages of a PDF as pictures, and takes their words.

`python -m firsthand.common.files.pdf_pages <file> <folder>` prints
{"pages": [{"file", "text"}]} or {"failed": "locked" | "too_many_pages" | "not_readable"}.
"""

from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from firsthand.common.files.apart import answer

MAX_PAGES = 60
LONG_SIDE = 1_600  # pixels
MAX_TEXT = 5_000  # characters of one page
_PASSWORD = "password"  # noqa: S105  a word in PDFium's message


def main(source: str, folder: str) -> dict[str, Any]:
    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        return {"failed": "locked" if _PASSWORD in str(error).lower() else "not_readable"}
    if not 0 < len(document) <= MAX_PAGES:
        return {"failed": "too_many_pages" if len(document) else "not_readable"}
    return {"pages": [_page(document[number], Path(folder) / f"{number}.png") for number in range(len(document))]}


def _page(page: Any, target: Path) -> dict[str, str]:
    width, height = page.get_size()
    picture: Image.Image = page.render(scale=LONG_SIDE / max(width, height, 1)).to_pil().convert("RGB")
    # A page may be a hair's breadth: a picture needs a pixel.
    picture.resize((max(picture.width, 1), max(picture.height, 1))).save(target)
    text = page.get_textpage().get_text_bounded()[:MAX_TEXT]
    return {"file": target.name, "text": text}


if __name__ == "__main__":
    answer(main)
