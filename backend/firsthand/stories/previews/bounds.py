"""Where a page stops being worth its parsing.

Elements within elements without end, or thousands of attributes, cost an HTML parser the square of their number: a
megabyte of <div> takes minutes. What stands before such a place is read, the rest is left.
"""

import re

_NAME = re.compile(r"</?\\?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*+(?:=?[^\s/>=]++)?(?:\s*+=\s*+(?:(["'])|[^\s>]*+))?""")
_CLOSED_BY_THE_NEXT = frozenset(["p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "rt", "rp"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
# About half a second. A long page of real life weighs a hundredth.
_BUDGET = 50_000_000


def manageable(text: str) -> tuple[str, bool]:
    """The text up to where it becomes unreasonable, and whether that was before its end."""
    scan = _Scan(text)
    position = text.find("<")
    while position >= 0:
        position = scan.past(position)
        if scan.weight > _BUDGET:
            return text[: scan.tag_start], True
        position = text.find("<", position) if position >= 0 else -1
    return text, False


class _Scan:
    """One pass from tag to tag. Every search that finds nothing ends the pass, so that no part is searched twice."""

    def __init__(self, text: str) -> None:
        self.weight = 0
        self.tag_start = 0
        self._text = text
        self._lower = ""
        self._depth = 0
        self._drawings = 0  # open <svg> and <math>, in which <script> is no script
        self._on_root = 0  # attributes that repeated <html> and <body> tags pile on one element

    def past(self, start: int) -> int:
        """Where to look for the next tag; -1 when the rest is one piece."""
        self.tag_start = start
        if self._text.startswith("<!--", start):
            return self._after("-->", self._text, start + 4)
        found = _NAME.match(self._text, start)
        if found is None:
            return start + 1
        name = found[1].lower()
        if found[0].startswith("</") or found[0].startswith("<\\/"):
            self._close(name)
            return found.end()
        end, attributes = self._attributes(found.end())
        self._open(name, attributes)
        if name == "script" and not self._drawings and end >= 0:
            self._lower = self._lower or self._text.lower()
            return self._after("</script", self._lower, end)
        return end

    def _open(self, name: str, attributes: int) -> None:
        self.weight += self._depth + attributes * attributes
        if name in {"html", "body"}:
            self._on_root += attributes
            self.weight += self._on_root
        elif name not in _VOID and name not in _CLOSED_BY_THE_NEXT:
            self._depth += 1
            self._drawings += name in {"svg", "math"}

    def _close(self, name: str) -> None:
        self.weight += self._depth
        if name not in _CLOSED_BY_THE_NEXT:
            self._depth = max(0, self._depth - 1)
            self._drawings = max(0, self._drawings - (name in {"svg", "math"}))

    def _attributes(self, position: int) -> tuple[int, int]:
        count = 0
        while position < len(self._text) and self._text[position] != ">":
            found = _ATTRIBUTE.match(self._text, position)
            if found is None or found.end() == position:
                return position + 1, count
            position = found.end()
            if found[1]:
                position = self._after(found[1], self._text, position)
                if position < 0:
                    return -1, count
            count += 1
        return position, count

    @staticmethod
    def _after(needle: str, text: str, position: int) -> int:
        found = text.find(needle, position)
        return found + len(needle) if found >= 0 else -1
