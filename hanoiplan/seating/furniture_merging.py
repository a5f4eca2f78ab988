"""Two people at two desks move furniture of one hall: what one changed, put on what is there now.

Pure. What must not come in: writing (`furniture`), what can be done with furniture (`halls`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import Box, Chair, Fixture, Layout, Table

Piece = TypeVar("Piece", bound=Chair | Table | Fixture)


def merged(now: Layout, shown: Layout, wanted: Layout) -> Layout:
    """The hall of `now` with what makes `wanted` differ from `shown`, and nothing else.

    Raises:
        NotPossible: a piece that was changed is gone by now, or a new one is called like another.
    """
    if now == shown:
        return wanted
    return replace(
        now,
        chairs=_merged(now.chairs, shown.chairs, wanted.chairs),
        tables=_merged(now.tables, shown.tables, wanted.tables),
        fixtures=_merged(now.fixtures, shown.fixtures, wanted.fixtures),
        bounds=_walls(now.bounds, shown.bounds, wanted.bounds),
    )


def _merged(
    now: Sequence[Piece], shown: Sequence[Piece], wanted: Sequence[Piece]
) -> tuple[Piece, ...]:
    """Pieces that nobody changed here stay as they are now, in their order; new ones come last."""
    was, shall = {one.key: one for one in shown}, {one.key: one for one in wanted}
    here = {one.key: one for one in now}
    changed = {key: one for key, one in shall.items() if was.get(key) != one}
    for key in changed:
        if key in was and key not in here:
            sentence = _("“{name}” was taken out of the hall meanwhile. Look at the hall as it is.")
            raise NotPossible(sentence.format(name=key))
        if key not in was and key in here:
            sentence = _("There is a “{name}” in the hall by now. Look at the hall as it is.")
            raise NotPossible(sentence.format(name=key))
    gone = was.keys() - shall.keys()
    stay = tuple(changed.get(key, one) for key, one in here.items() if key not in gone)
    return (*stay, *(one for key, one in changed.items() if key not in here))


def _walls(now: Box, shown: Box, wanted: Box) -> Box:
    """Walls that both moved take in what both mean."""
    if wanted == shown:
        return now
    if now == shown:
        return wanted
    return Box(
        min(now.left, wanted.left),
        min(now.top, wanted.top),
        max(now.right, wanted.right),
        max(now.bottom, wanted.bottom),
    )
