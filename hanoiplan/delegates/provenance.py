"""What the last list said of a person, beside what the record says now.

Only the fields are kept in which the two differ: a field that nobody touched since the list came
is what the list said. So a corrected list can be told from a hand's correction (three ways: the
file, the last list, the record). Pure. What must not come in: reading lists, and who decides.
"""

import json
from collections.abc import Iterable, Mapping

from hanoiplan.delegates.model import DelegateRow, text_of


def listed_values(listed: str) -> dict[str, str]:
    """The fields in which the record departs from the last list, as that list had them."""
    return dict(json.loads(listed)) if listed else {}


def base_text(row: DelegateRow, field: str) -> str | None:
    """What the last list said in a field; None for a person whom no list ever brought."""
    if not row.imported:
        return None
    return listed_values(row.listed).get(field, text_of(row, field))


def after_hand(row: DelegateRow, values: Mapping[str, str]) -> str:
    """`listed` after a hand writes these values: what the list said stays known."""
    if not row.imported:
        return row.listed
    base = listed_values(row.listed)
    for field, after in values.items():
        said = base.setdefault(field, text_of(row, field))
        if said == after:
            del base[field]
    return _packed(base)


def after_list(row: DelegateRow, said: Mapping[str, str], taken: Iterable[str]) -> str:
    """`listed` after a list said these texts and its texts of the `taken` fields were written.

    Fields of which the list says nothing keep what an earlier list said.
    """
    written = set(taken)
    base = listed_values(row.listed)
    for field, text in said.items():
        if field in written or text == text_of(row, field):
            base.pop(field, None)
        else:
            base[field] = text
    return _packed(base)


def _packed(base: Mapping[str, str]) -> str:
    return json.dumps(base, ensure_ascii=False, sort_keys=True) if base else ""
