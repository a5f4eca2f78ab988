"""A field for one agency that is known: typed without marks, by any of its names.

A list as long as all agencies of all plans is not read through. What must not come in: making
agencies.
"""

from collections.abc import Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import AgencyName
from ui.base.form import TextField
from ui.base.form.completing import FoldedCompleter


class AgencyField(TextField):
    """The name of one agency, proposed while it is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, AgencyName] = {}
        self._proposals = FoldedCompleter(self)
        self.line.setCompleter(self._proposals)
        self.line.textEdited.connect(lambda _text: self.show_trouble(""))

    def offer(self, agencies: Sequence[AgencyName]) -> None:
        """The agencies there are."""
        shorts = {fold_agency(one.short): one for one in agencies if one.short}
        self._known = shorts | {fold_agency(one.name): one for one in agencies}
        self._proposals.offer([one.name for one in agencies])

    def agency_id(self) -> int | None:
        """The agency that is meant; None where nothing is written.

        Raises:
            NotPossible: no agency is called so.
        """
        text = str(self.value()).strip()
        if not text:
            return None
        found = self._known.get(fold_agency(text))
        if found is None:
            sentence = _("No agency is called “{name}” in these plans.").format(name=text)
            self.show_trouble(sentence, "bad")
            raise NotPossible(sentence)
        return found.id
