"""A mapping as text: `{"heading": "field"}`, in a file of a person's or remembered by source.

What must not come in: finding a mapping out (`mapping`).
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold, fold_words
from hanoiplan.exchange.headers import FIELDS, meanings
from hanoiplan.exchange.heading_rows import SEARCHED_ROWS
from hanoiplan.exchange.heading_words import IGNORED
from hanoiplan.exchange.mapping import (
    ColumnMapping,
    ColumnMeaning,
    Confidence,
    guess_mapping,
    mapping_at,
)
from hanoiplan.sheets.cells import Sheet
from hanoiplan.store.trouble import spoken

_TITLES_KEPT, _NO_GROUPS = "\ttitles", "\tgroups"  # no heading begins with a tab


def read_mapping(path: Path) -> dict[str, str]:
    """A mapping file: `{"heading": "field"}`, "" or null for a column that is not taken.

    Raises:
        FileTrouble: the file cannot be read, or is not such an object.
    """
    try:
        with spoken(path):
            found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no JSON, or nested without end
        raise _no_mapping(path) from error
    if not isinstance(found, dict):
        raise _no_mapping(path)
    if not all(isinstance(field, str | None) for field in found.values()):
        raise _no_mapping(path)
    return {heading: field or IGNORED for heading, field in found.items()}


def _no_mapping(path: Path) -> FileTrouble:
    sentence = _(
        "“{file}” is no mapping. It must be JSON that names a field for each heading, such as"
        ' {{"Họ và tên": "printed_vi"}}.'
    )
    return FileTrouble(sentence.format(file=path.name))


def apply_mapping(sheet: Sheet, wanted: Mapping[str, str]) -> ColumnMapping:
    """The sheet's own mapping with these headings as a person wants them.

    Headings that are not named keep what was found. The row of headings is the one that holds
    the most of them.

    Raises:
        NotPossible: a heading or a field does not exist, or two headings bring the same field.
    """
    fields = {heading: _field_named(heading, field) for heading, field in wanted.items()}
    _refuse_twice(fields)
    mapping = _with_headings(sheet, fields)
    places = {_bare(one.heading): one.place for one in reversed(mapping.columns)}
    for heading, field in fields.items():
        if _bare(heading) not in places:
            raise _no_heading(sheet, mapping, heading)
        mapping = mapping.with_field(places[_bare(heading)], field)
    return mapping


def _bare(heading: str) -> str:
    return " ".join(fold_words(heading)) or fold(heading)


def _with_headings(sheet: Sheet, asked: Iterable[str]) -> ColumnMapping:
    """The mapping whose row of headings holds the most of those asked for."""
    wanted = {_bare(heading) for heading in asked}
    found = guess_mapping(sheet)
    if wanted <= {_bare(one.heading) for one in found.columns}:
        return found
    hits = [
        (len(wanted & {_bare(cell) for cell in row.cells}), -row.number)
        for row in sheet.rows[:SEARCHED_ROWS]
    ]
    count, number = max(hits, default=(0, 0))
    return mapping_at(sheet, -number) if count else found


def _field_named(heading: str, field: str) -> str:
    """A field by its own name, or by any heading that is sure to mean it."""
    if field in {IGNORED, "-", "ignore"}:
        return IGNORED
    if field in FIELDS:
        return field
    known = [one.field for one in meanings(field) if one.sure and one.field]
    if known:
        return known[0]
    sentence = _(
        "The mapping gives the heading “{heading}” the field “{field}”, which does not exist."
        " The fields are: {fields}."
    )
    fields = ", ".join(FIELDS)
    raise NotPossible(sentence.format(heading=heading, field=field, fields=fields))


def _refuse_twice(fields: Mapping[str, str]) -> None:
    seen: dict[str, str] = {}
    for heading, field in fields.items():
        if field and field in seen:
            sentence = _(
                "The mapping gives the field “{field}” to two headings, “{one}” and “{other}”."
                " Keep one of them."
            )
            raise NotPossible(sentence.format(field=field, one=seen[field], other=heading))
        seen[field] = heading


def _no_heading(sheet: Sheet, mapping: ColumnMapping, heading: str) -> NotPossible:
    sentence = _(
        "The mapping names the heading “{heading}”, which sheet “{sheet}” does not have. Its"
        " headings are: {headings}."
    )
    headings = ", ".join(f"“{one.heading}”" for one in mapping.columns if one.heading)
    return NotPossible(sentence.format(heading=heading, sheet=sheet.name, headings=headings))


# --- remembered ----------------------------------------------------------------------------------


def signature(mapping: ColumnMapping) -> str:
    """The headings of a list in their order, folded: lists of one sender share it."""
    return "\n".join(_bare(one.heading) for one in mapping.columns if one.heading)


def to_remember(mapping: ColumnMapping) -> str:
    """The mapping with its options as JSON; equal headings are told apart by their order."""
    keys = _keys(mapping)
    chosen = {key: one.field for key, one in zip(keys, mapping.columns, strict=True)}
    kept = [
        key
        for key, one in zip(keys, mapping.columns, strict=True)
        if one.place in mapping.keep_titles
    ]
    if kept:
        chosen[_TITLES_KEPT] = "\n".join(kept)
    if not mapping.groups:
        chosen[_NO_GROUPS] = "no"
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True)


def remembered(mapping: ColumnMapping, text: str) -> ColumnMapping:
    """The mapping of a new list as it was decided for an earlier one with the same headings.

    Columns of which the earlier decision is what the headings are sure to say stay sure.
    """
    known: dict[str, str] = json.loads(text)
    kept = frozenset(known.get(_TITLES_KEPT, "").split("\n"))
    keys = _keys(mapping)
    columns = tuple(
        _as_before(one, known.get(key, one.field))
        for key, one in zip(keys, mapping.columns, strict=True)
    )
    places = frozenset(
        one.place for key, one in zip(keys, mapping.columns, strict=True) if key in kept
    )
    return replace(mapping, columns=columns, keep_titles=places, groups=_NO_GROUPS not in known)


def _as_before(column: ColumnMeaning, field: str) -> ColumnMeaning:
    if field not in FIELDS and field != IGNORED:  # written by another version of the program
        return column
    if field == column.field and column.confidence is not Confidence.GUESS:
        return column
    return replace(column, field=field, confidence=Confidence.REMEMBERED)


def _keys(mapping: ColumnMapping) -> list[str]:
    """A key for every column: its folded heading, and which of several alike it is."""
    seen: Counter[str] = Counter()
    keys = []
    for column in mapping.columns:
        heading = _bare(column.heading)
        seen[heading] += 1
        keys.append(heading if seen[heading] == 1 else f"{heading}\t{seen[heading]}")
    return keys
