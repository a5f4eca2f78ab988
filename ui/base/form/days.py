"""A day as people type it into a field. What must not come in: Qt."""

from datetime import date, datetime

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _

FORMS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


def day_of(text: str) -> date | None:
    """A day as it is typed; None for nothing.

    Raises:
        NotPossible: no calendar has it.
    """
    words = text.strip()
    if not words:
        return None
    for form in FORMS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    sentence = _("“{text}” is no day. Write it as dd/mm/yyyy.")
    raise NotPossible(sentence.format(text=words))
