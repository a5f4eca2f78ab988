"""What can be done with agencies: names, contacts, two that are one.

The page inherits it. What must not come in: making the widgets, and rules.
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.plans.agencies import (
    add_alias,
    edit_agency,
    merge_agencies,
    remove_agency,
    remove_alias,
)
from ui.base.messages import guarded
from ui.checklist.beside import Beside


class AgencyDeeds(Beside):
    """A page with the list of agencies."""

    def show_agency_tasks(self, agency_id: int) -> None:
        """The tasks of an agency in the list."""
        raise NotImplementedError

    # ---- agencies

    def hear_agencies(self) -> None:
        """Hears everything the list of agencies asks for."""
        pane = self.agencies
        pane.tasks_wanted.connect(self.show_agency_tasks)
        pane.panel.edited.connect(self.save_agency)
        pane.panel.merge_wanted.connect(self.merge)
        pane.panel.remove_wanted.connect(self.drop_agency)

    @guarded
    def save_agency(self, agency_id: int, name: str, value: object) -> None:
        """One field of an agency; a refusal stays under it."""
        try:
            if name == "aliases":
                self._save_aliases(agency_id, str(value))
            else:
                self.workspace.do(edit_agency, agency_id, **{name: value})
        except NotPossible as refusal:
            self.agencies.panel.refuse(name, str(refusal))

    def _save_aliases(self, agency_id: int, text: str) -> None:
        row = next((one for one in self.reading.agencies if one.id == agency_id), None)
        if row is None:
            return
        wanted = [part.strip() for part in text.replace("\n", ";").split(";") if part.strip()]
        for name in row.aliases:
            if name not in wanted:
                self.workspace.do(remove_alias, agency_id, name)
        for name in wanted:
            if name not in row.aliases:
                self.workspace.do(add_alias, agency_id, name)

    @guarded
    def merge(self, kept_id: int, other_id: int) -> None:
        """Two records of one agency become one; all plans name it from then on."""
        names = {one.id: one.name for one in self.reading.agencies}
        self.workspace.do(merge_agencies, kept_id, other_id)
        words = _("“{other}” is now “{name}”")
        told = words.format(other=names.get(other_id, ""), name=names.get(kept_id, ""))
        self.messages.toast(told, self.workspace.undo)

    @guarded
    def drop_agency(self, agency_id: int) -> None:
        """Takes an agency out that nothing names."""
        name = next((one.name for one in self.reading.agencies if one.id == agency_id), "")
        self.workspace.do(remove_agency, agency_id)
        self.messages.toast(_("{name} is removed").format(name=name), self.workspace.undo)
