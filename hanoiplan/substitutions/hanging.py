"""What hangs on people because one comes in the place of another.

Each answer is a sentence, or None where nothing hangs. What must not come in: writing.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader
from hanoiplan.substitutions.queries import rival_of, substitution_of
from hanoiplan.substitutions.tables import SubstitutionRow


def hangs_on_merged(reader: Reader, other_id: int) -> str | None:
    """The record that would go is away or stands in: then the list would name nobody."""
    present = substitution_of(reader, other_id)
    if present is None:
        return None
    words = {"name": present.away, "other": present.stand_in}
    if present.away_id == other_id:
        sentence = _("{name} is represented by {other}. Choose “Comes after all” first.")
    else:
        sentence = _(
            "{other} stands in for {name}. Keep this record, or choose “Comes after all” for {name}"
            " first."
        )
    return sentence.format(**words)


def hangs_on_substitutions(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """Undo or redo would bring back a substitution beside another one of the same people."""
    own = [step for step in steps if step.table == SubstitutionRow.__tablename__]
    closing = {step.row for step in own if not _opens(step)}
    for step in filter(_opens, own):
        end = step.end or {}
        people = [end[name] for name in ("away_id", "stand_in_id") if name in end]
        rival = rival_of(reader, step.row, people, closing)
        if rival is not None:
            sentence = _("{other} stands in for {name} meanwhile.")
            return sentence.format(other=rival.stand_in, name=rival.away)
    return None


def _opens(step: RowStep) -> bool:
    """Whether the substitution stands once the step is done."""
    return step.end is not None and step.end.get("taken_back_at") is None
