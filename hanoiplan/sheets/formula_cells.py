"""Cells of an .xlsx whose formula gave no result: the reader shows them as empty.

An error ("#DIV/0!") or a formula that no program has calculated yet would vanish without a word,
so their places are read from the sheet's own XML, where they can still be told apart.
"""

import re

from hanoiplan.sheets.workbook_parts import attributes, column_count

NEVER_CALCULATED = "#CALC!"
Failures = dict[int, dict[int, str]]  # row from 1 → column from 0 → what stands there

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_SIGNS = (b"<f", b":f", b't="e"', b"t='e'")  # without one of them there is nothing to find
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)(?<!/)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_RESULT = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?(?:/>|>(.*?)</)", re.DOTALL)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def failed_cells(xml: bytes) -> Failures:
    """What stands in such cells of a sheet ("#DIV/0!")."""
    found: Failures = {}
    if not any(sign in xml for sign in _SIGNS):
        return found
    for tag, inside in _CELL.findall(xml):
        if b"f" in inside or b"e" in tag:
            _note(found, attributes(tag), inside)
    return found


def _note(found: Failures, tag: dict[str, str], inside: bytes) -> None:
    place = _PLACE.fullmatch(tag.get("r", ""))
    stands = _stands(tag.get("t", ""), inside)
    if place and stands:
        found.setdefault(int(place[2]), {})[column_count(place[1]) - 1] = stands


def _stands(kind: str, inside: bytes) -> str:
    """A formula may give an empty text ("str"); any other empty result was never calculated."""
    result = _RESULT.search(inside)
    shown = (result[1] or b"").decode("utf-8", "replace") if result else ""
    if kind == "e":
        return shown or NEVER_CALCULATED
    calculated = shown or (result and kind == "str")
    return NEVER_CALCULATED if _FORMULA.search(inside) and not calculated else ""
