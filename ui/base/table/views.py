"""A saved view: columns, widths, filters, order and grouping under one name, as one value.

Where views are kept is the page's business. What must not come in: the table itself.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from ui.base.table.column_filter import ColumnFilter
from ui.base.table.orders import Level


@dataclass(frozen=True, slots=True)
class View:
    """How a table is shown. Widths are pixels at text size 13 of columns set by hand."""

    name: str = ""
    columns: tuple[str, ...] = ()  # none: as the page declares them
    widths: tuple[tuple[str, int], ...] = ()
    filters: tuple[ColumnFilter, ...] = ()
    levels: tuple[Level, ...] = ()
    grouping: str = ""

    def to_json(self) -> str:
        """The view as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, default=sorted)

    @classmethod
    def from_json(cls, text: str) -> "View":
        """The view that was written; columns unknown today are kept and passed over when shown.

        Raises:
            KnownError: the text is no view.
        """
        try:
            return _view(json.loads(text))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            sentence = _(
                "A saved view of the table cannot be read and was left out. The table shows its"
                " usual columns; the data are unharmed."
            )
            raise KnownError(sentence) from error


def _view(said: Mapping[str, Any]) -> View:
    return View(
        name=_word(said["name"]),
        columns=tuple(_word(one) for one in said["columns"]),
        widths=tuple((_word(key), _width(width)) for key, width in said["widths"]),
        filters=tuple(_filter(one) for one in said["filters"]),
        levels=tuple(Level(_word(one["key"]), _flag(one["descending"])) for one in said["levels"]),
        grouping=_word(said["grouping"]),
    )


def _filter(said: Mapping[str, Any]) -> ColumnFilter:
    values = said["values"]
    chosen = None if values is None else frozenset(_word(one) for one in values)
    return ColumnFilter(_word(said["column"]), chosen, _word(said["contains"]))


def _word(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError(said)
    return said


def _flag(said: object) -> bool:
    if not isinstance(said, bool):
        raise TypeError(said)
    return said


def _width(said: object) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or not 20 <= said <= 4000:
        raise ValueError(said)
    return said
