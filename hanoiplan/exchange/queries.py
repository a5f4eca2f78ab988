"""From a sheet to an Intake: reading who is here, and what the list would do."""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.intake import Present, Progress, take_in
from hanoiplan.exchange.mapping import ColumnMapping, guess_mapping
from hanoiplan.exchange.model import Intake
from hanoiplan.plans.queries import categories
from hanoiplan.store.work import Reader


def present(reader: Reader, event_id: int) -> Present:
    """Who and what is in the event already."""
    return Present(
        delegate_rows(reader, event_id),
        delegations(reader, event_id),
        categories(reader, event_id),
    )


def prepare(
    reader: Reader,
    event_id: int,
    sheet: Sheet,
    mapping: ColumnMapping | None = None,
    progress: Progress | None = None,
) -> Intake:
    """What a list would do to an event; without a mapping the headings decide.

    Raises:
        NotPossible: no column says what the people are called.
    """
    mapping = mapping or guess_mapping(sheet)
    if not mapping.has_name:
        sentence = _(
            "Sheet “{sheet}” of “{file}” has no column with names. Give one of its columns a"
            " heading such as “Họ và tên” or “Full name”, or choose the column yourself."
        )
        raise NotPossible(sentence.format(sheet=sheet.name, file=sheet.file))
    return take_in(sheet, mapping, present(reader, event_id), progress)
