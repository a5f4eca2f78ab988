"""The list of pairs: how alike they are, the two names, the first thing to think of."""

from hanoiplan.base.i18n import N_
from hanoiplan.delegates.matching import SURE
from ui.base.cells import Chip, Chips, Tone, TwoLines
from ui.base.table.columns import Column
from ui.duplicates.pairs import Pair

LIKELY = 85  # points from which on a pair is more than a maybe


def score_chip(pair: Pair) -> Chip:
    """The points of a pair; the number says it, the tone only helps."""
    score = pair.match.score
    tone: Tone = "warn" if score >= SURE else "tint" if score >= LIKELY else "neu"
    return Chip(str(score), tone)


COLUMNS: tuple[Column[Pair], ...] = (
    Column(
        "score",
        N_("Points"),
        Chips,
        lambda pair: (score_chip(pair),),
        sort=lambda pair: -pair.match.score,
        floor=58,
        ceiling=70,
    ),
    Column(
        "pair",
        N_("Two records"),
        TwoLines,
        lambda pair: TwoLines(pair.one.row.name, second=pair.two.row.name, wraps=True),
        sort=lambda pair: pair.one.row.sort_key,
        stretch=True,
    ),
)


def words_of(pair: Pair) -> str:
    """What a pair is found by."""
    rows = (pair.one.row, pair.two.row)
    return " ".join(f"{row.name} {row.delegation.vi} {row.delegation.en}" for row in rows)
