from playwright.sync_api import Locator, Page


def table(page: Page, caption: str) -> Locator:
    return page.get_by_role("table", name=caption, exact=True)


def rows_of(found: Locator) -> list[dict[str, str]]:
    """The table as a reader sees it: one dictionary a row, by the words of its heading."""
    headings = [cell.strip() for cell in found.get_by_role("columnheader").all_inner_texts()]
    rows = found.get_by_role("row").filter(has=found.page.get_by_role("rowheader")).all()
    return [dict(zip(headings, _cells(row), strict=True)) for row in rows]


def _cells(row: Locator) -> list[str]:
    cells = row.locator("[role=rowheader], [role=cell]").all_inner_texts()
    return [" ".join(cell.split()) for cell in cells]
