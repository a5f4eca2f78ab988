"""People whom the list no longer names, and rows that may be about one of them under a new name.

Pure. What must not come in: Qt, and deciding who is who.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.three_way import Decisions


@dataclass(frozen=True, slots=True)
class RenameLine:
    """A row, and the person who may be meant by it."""

    key: int  # of the row
    row: int
    in_list: str
    delegate_id: int
    person: str
    delegation: str
    linked: bool  # the row is taken for this person
    decided: bool = False  # by somebody, not by likeness


def rename_lines(
    intake: Intake, decisions: Decisions, before: Mapping[int, RenameLine]
) -> list[RenameLine]:
    """Probable renames by row; what was settled stays to be seen.

    Args:
        intake: the list as it was thought about last.
        decisions: what a person said.
        before: the lines that were shown, by row.
    """
    names = {row.key: row.draft.name for row in intake.rows}
    told: dict[int, RenameLine] = {}
    for row in intake.rows:
        for one in row.problems:
            if one.kind in {ProblemKind.PERHAPS, ProblemKind.LINKED}:
                told[row.key] = RenameLine(
                    row.key,
                    row.row,
                    row.draft.name,
                    int(one.facts["id"]),
                    one.facts["name"],
                    one.facts["delegation"],
                    one.kind is ProblemKind.LINKED,
                )
    for key, person in decisions.links.items():
        known = before.get(key)
        if known is not None and key in names:
            linked = person == known.delegate_id
            told[key] = RenameLine(
                *(key, known.row, names[key], known.delegate_id, known.person, known.delegation),
                linked,
                decided=True,
            )
    return [told[key] for key in sorted(told)]


def missing_people(intake: Intake) -> list[DelegateRow]:
    """The people of this source whom the list no longer names."""
    return list(intake.missing)
