"""One paragraph of a Word file as the page shows it: its letters, their look, its page.

What must not come in: the order of paragraphs and tables.
"""

import re
from dataclasses import dataclass, field

from hanoiplan.documents.spaces import spaced
from hanoiplan.documents.word_numbers import Numbers
from hanoiplan.documents.word_styles import Look, Styles
from hanoiplan.sheets.markup import Element, local_name
from hanoiplan.sheets.word_markup import BREAKS, HIDDEN, child, told

_PAGE_BREAKS = frozenset({"page", "column"})
_UNITS = re.compile(r"(?:^|\W)(?:k|d|c|m)?m$")  # before a raised 2 or 3: square metres
_POWERS = {"2": "²", "3": "³"}
_ASIDE = frozenset({"txbxContent", "tbl", "pPr", "rPr", "sdtPr", "ruby"})


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the page."""

    text: str
    numbering: str = ""
    level: int = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    pages_before: int = 0  # page breaks before its first letter
    pages: int = 0  # all page breaks in it
    joins_next: bool = False  # its end was deleted: it is one with the next paragraph
    is_contents: bool = False  # of a table of contents

    @property
    def shown(self) -> str:
        """With its automatic number."""
        return f"{self.numbering} {self.text}" if self.numbering and self.text else self.text

    @property
    def ordinal(self) -> str:
        """The automatic number that stands alone in its paragraph; a bullet says nothing."""
        counts = any(letter.isalnum() for letter in self.numbering)
        return self.numbering if counts and not self.text else ""


@dataclass(slots=True)
class Context:
    """What a paragraph needs to know of its document."""

    styles: Styles
    numbers: Numbers
    marks: dict[tuple[str, str], str] = field(default_factory=dict)  # (kind, id) → mark


@dataclass(slots=True)
class _Gathered:
    texts: list[str] = field(default_factory=list)
    bold: set[bool] = field(default_factory=set)
    italic: set[bool] = field(default_factory=set)
    before: int = 0
    pages: int = 0
    look: Look = field(default_factory=Look)


def read_line(element: Element, context: Context, *, counts_empty: bool = False) -> Line:
    """The paragraph (w:p); its automatic number is counted.

    `counts_empty`: also where nothing else stands in it, as in a column of ordinals.
    """
    properties = child(element, "pPr")
    look = context.styles.of_paragraph(properties)
    found = _Gathered(look=look)
    _gather(found, element, look, context)
    text = spaced("".join(found.texts))
    numbering, level = "", 0
    counts = text or (counts_empty and not _end_is_gone(properties))
    if counts and look.list_id:
        numbering, level = context.numbers.next_of(look, context.styles.style_of(properties))
    return Line(
        *(text, numbering, level),
        bold=found.bold == {True},
        italic=found.italic == {True},
        centred=bool(look.centred),
        pages_before=found.before,
        pages=found.pages,
        joins_next=_end_is_gone(properties),
        is_contents=context.styles.name_of(properties).startswith("toc "),
    )


def _end_is_gone(properties: Element | None) -> bool:
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _gather(found: _Gathered, element: Element, look: Look, context: Context) -> None:
    for one in element:
        name = local_name(one)
        if name in HIDDEN or name in _ASIDE:
            continue
        if name == "r":
            own = context.styles.of_run(child(one, "rPr"), found.look)
            if not own.hidden:
                _gather(found, one, own, context)
        elif name == "t":
            _add(found, one.text or "", look)
        elif name == "lastRenderedPageBreak":
            found.pages += 1
            found.before += not any(text.strip() for text in found.texts)
        elif name in {"footnoteReference", "endnoteReference"}:
            found.texts.append(_mark(one, name, context))
        elif name in BREAKS:
            found.texts.append("" if told(one, "type") in _PAGE_BREAKS else BREAKS[name])
        else:
            _gather(found, one, look, context)


def _mark(element: Element, name: str, context: Context) -> str:
    """The mark in brackets; where the author wrote one of his own, it follows as text."""
    mark = context.marks.get((name.removesuffix("Reference"), told(element, "id") or ""))
    own = told(element, "customMarkFollows") in {"1", "true", "on"}
    return f"[{mark}]" if mark and not own else ""


def _add(found: _Gathered, text: str, look: Look) -> None:
    if look.raised and text.strip().isdecimal():
        text = _raised(text.strip(), "".join(found.texts))
    found.texts.append(text)
    if text.strip():
        found.bold.add(bool(look.bold))
        found.italic.add(bool(look.italic))


def _raised(digits: str, before: str) -> str:
    """A raised number is a power after a unit, else the mark of a footnote."""
    if digits in _POWERS and _UNITS.search(before):
        return _POWERS[digits]
    return f"[{digits}]" if before.strip() else digits
