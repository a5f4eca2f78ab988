"""Plans of tables printed in many ways: each layout with a look of its own.

What must not come in: the reader.
"""

from tests.hanoiplan.plan_reading import laid_out as rows_of
from tests.hanoiplan.plan_reading.laid_out import Layout, Plain
from tests.hanoiplan.plan_reading.printed import Look
from tests.hanoiplan.plan_reading.written import Item, Put, Rows, Ruled, Turned, width_of

PRINTED: tuple[tuple[Layout, Look], ...] = (
    (rows_of.as_it_is, Look(lying=True)),
    (rows_of.permuted, Look(inside_rows=False)),
    (rows_of.ordinal_last, Look(repeat=False, numbers="foot")),
    (rows_of.two_rows_of_headings, Look(cells=10)),
    (rows_of.short_headings, Look(cells=12, size=13, centred_cells=True)),
    (rows_of.numbered_columns, Look(numbers="none", padding=2)),
    (rows_of.section_over_all, Look(repeat=False)),
    (rows_of.section_in_the_text, Look(lying=True, centred_cells=True)),
    (rows_of.section_inside_a_cell, Look(cells=10, numbers="foot")),
    (rows_of.broken_rows, Look(repeat=False, inside_rows=False)),
    (rows_of.two_tables, Look(cells=9, lying=True)),
    (rows_of.more_columns, Look(lying=True, cells=10)),
    (rows_of.other_words, Look(padding=6)),
    (rows_of.ordinal_in_the_text, Look(repeat=False, lying=True)),
)


def laid_out_items(items: list[Item], layout: Layout) -> list[Item]:
    """The document with its tables in this layout, on paper that lies from the first of them."""
    found: list[Item] = []
    turned = False
    for one in items:
        plain = as_plain(one)
        if plain is None:
            found.append(one)
            continue
        if not turned:
            above = _title_begins(found)
            found[above:above] = [Turned()]
            turned = True
        found += [Ruled(rows, heading_rows=_heading_rows(rows)) for rows in layout(plain)]
    return found


def ruled(plain: Plain) -> Ruled:
    """A table as it is, for a document that is to be laid out."""
    (rows,) = rows_of.as_it_is(plain)
    return Ruled(rows)


def _heading_rows(rows: Rows) -> int:
    """How many rows head a table: a title over it, two rows, a row of numbers below it."""
    if len(rows[0]) == 1:
        return 3
    return 2 if len(rows) > 1 and any(put.above for put in rows[1]) else 1


def _title_begins(items: list[Item]) -> int:
    """Where the lines above the next table begin: behind the last frame."""
    frames = [place for place, one in enumerate(items) if isinstance(one, Ruled)]
    return frames[-1] + 1 if frames else 0


def as_plain(item: Item) -> Plain | None:
    """A table of tasks or targets without its merged cells; None for anything else."""
    if not isinstance(item, Ruled) or item.frame or width_of(item.rows) < _FEWEST:
        return None
    heading, *rows = (_texts(row, width_of(item.rows)) for row in item.rows)
    return Plain(heading, tuple(rows))


_FEWEST = 4  # columns


def _texts(row: list[Put], width: int) -> tuple[str, ...]:
    texts = [text for put in row for text in (put.text, *[""] * (put.span - 1))]
    return tuple([*texts, *[""] * width][:width])
