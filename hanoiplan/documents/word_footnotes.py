"""Footnotes and endnotes of a Word file: their marks in the order of the text, and what they say.

What must not come in: the text they stand under.
"""

from collections.abc import Iterator

from hanoiplan.documents.word_numbers import formatted
from hanoiplan.documents.word_text import Context, read_line
from hanoiplan.sheets.markup import Element, local_name, parsed_xml
from hanoiplan.sheets.word_markup import HIDDEN, told

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


def number_marks(root: Element, context: Context) -> None:
    """Give every mark its number: 1, 2 … for footnotes, i, ii … for endnotes, as Word does."""
    counted = dict.fromkeys(_FORMS, 0)
    for element in root.iter("{*}footnoteReference", "{*}endnoteReference"):
        kind = local_name(element).removesuffix("Reference")
        is_hidden = any(local_name(above) in HIDDEN for above in element.iterancestors())
        key = (kind, told(element, "id") or "")
        if is_hidden or key in context.marks:
            continue
        counted[kind] += 1
        context.marks[key] = formatted(counted[kind], _FORMS[kind])


def read_notes(content: bytes, kind: str, context: Context) -> Iterator[tuple[str, str]]:
    """Mark and text of each note of a part that the text refers to."""
    root = parsed_xml(content) if content else None
    said = {told(note, "id") or "": note for note in (root if root is not None else ())}
    for (of_kind, note_id), mark in context.marks.items():
        if of_kind == kind and note_id in said:
            lines = (read_line(line, context).shown for line in said[note_id].iter("{*}p"))
            yield mark, " ".join(line for line in lines if line)
