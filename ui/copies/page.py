"""The page of copies: which there are, what is in them, one step back, and a rehearsal of it.

What must not come in: making, proving and restoring (`hanoiplan.backup`), and when copies are made
(the window's keeper).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout

from hanoiplan.backup.listing import CopyFound
from hanoiplan.backup.looking import Inside
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.settings import BACKUP_EVERY
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.standing import standing
from ui.base.actions import action
from ui.base.lent import lent_settings
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.basics import HLine
from ui.base.widgets.empty import EmptyState
from ui.copies.acting import CopyActions
from ui.copies.columns import COLUMNS, Row, group_of
from ui.copies.giving_way import GivingWay
from ui.copies.inside_panel import InsidePanel
from ui.copies.lending import keeper_of
from ui.copies.looking import Looking
from ui.copies.places_bar import PlacesBar
from ui.copies.words import gone_words, last_words, pace_words


class CopiesPage(CopyActions):
    """Every copy of this event's file that can be found."""

    name: ClassVar[str] = "copies"
    title: ClassVar[str] = N_("Copies")
    icon: ClassVar[str] = "shield-check"

    def build(self) -> None:
        self.keeper = keeper_of(self.tools)
        self.zone = DEFAULT_ZONE
        self._inside: Inside | None = None
        self._proofs: dict[Path, Proof] = {}  # what was seen since the list was read
        self.header.add_primary(self.act("copy"))
        acts = (self.act("first"), self.act("choose"), self.act("rehearse"))
        self.bar = PlacesBar(*acts)
        self.rows: RowTableModel[Row] = RowTableModel(COLUMNS, lambda row: row.key, parent=self)
        self.table: TableView[Row] = TableView(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        of_one = (self.act("folder"), self.act("prove"))
        self.panel = InsidePanel(of_one, self.act("restore"), self.act("restore_as"))
        self.panel.hide()
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.table, 1)
        line.addWidget(self.panel)
        self.body.addWidget(self.bar)
        self.body.addWidget(HLine())
        self.body.addLayout(line, 1)
        self.looking = Looking(self)
        GivingWay(self, self.table, self.bar)
        self._listen()

    def _listen(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _row: self.panel.back.setFocus())
        self.looking.seen.connect(self._saw)
        self.looking.failed.connect(self._could_not_look)
        self.bar.stick_wanted.connect(self.use_stick)
        self.keeper.changed.connect(self._kept)

    def words(self) -> None:
        super().words()
        self.table.setAccessibleName(_("Copies"))
        self.rows.group_by(lambda row: group_of(row, self._today()))
        self.table.words()
        keys = [("Enter", _("to the panel")), ("F5", _("check again"))]
        self.footer.set_keys([*keys, ("Ctrl Shift S", _("save a copy"))])
        self._show_found()

    def refresh(self, changes: Changes | None) -> None:
        self.zone = self.workspace.read(time_zone)
        if changes is None:
            self._show_found()
            self.keeper.look()
        else:
            self._show_inside()

    def focus_first(self) -> None:
        self.table.setFocus()

    # ---- the list

    def _kept(self) -> None:
        """The keeper has made a copy, or has read the list anew."""
        found = self.keeper.found
        if self._saving is not None and found is not None and found.newest() is not None:
            self.rehearse()  # the copy was saved for that
        if not self.isVisible():
            self.stale = True
            return
        self._show_found()

    def _show_found(self) -> None:
        found = self.keeper.found
        self._say_empty(looked=found is not None)
        if found is None:
            return
        current = self.table.current()
        self.rows.show_rows(Row(self._with_proof(copy), self.zone) for copy in found.copies)
        shown = self.rows.visible_rows()
        if current is None and shown:
            usable = [row for row in shown if row.copy.usable]
            self.table.select_key((usable or shown)[0].key)
        self.show_standing()
        self._choose(self.table.selected())

    def _with_proof(self, copy: CopyFound) -> CopyFound:
        return replace(copy, proof=self._proofs.get(copy.file, copy.proof))

    def show_standing(self) -> None:
        """Head, cards and foot."""
        found = self.keeper.found
        if found is None:
            return
        last = self.keeper.last
        n = len(found.copies)
        number = ngettext("{n} copy", "{n} copies", n).format(n=interface().number(n))
        newest_words = last_words(last, self.zone, self._today())
        self.header.set_count(f"{number} · {newest_words}" if n else newest_words)
        self.bar.show_first(found.first, last, self.zone)
        self.bar.show_second(found.second, found.sticks)
        rehearsed = Notes().of(self.keeper.family).rehearsed
        self.bar.show_rehearsal(rehearsed, self.rehearsed_words, self.zone)
        if self.keeper.trouble:
            self.footer.set_state(self.keeper.trouble, "triangle-alert", "warn")
        else:
            self.footer.set_state(gone_words(len(found.gone)) or self._pace(), "info")

    def _pace(self) -> str:
        return pace_words(lent_settings(self.tools).get(BACKUP_EVERY))

    def _say_empty(self, *, looked: bool) -> None:
        if not looked:
            self.empty.set_words(_("Looking for copies"), "")
            return
        save = (_("Save a copy now"), "save", self.act("copy").trigger, "plain")
        self.empty.set_words(_("There is no copy yet"), self._pace(), [save])

    def _today(self) -> dt.date:
        return to_event_time(self.workspace.clock.now(), self.zone).date()

    # ---- the panel

    def chosen(self) -> CopyFound | None:
        row = self.table.current()
        return row.copy if row is not None else None

    def inside(self) -> Inside | None:
        return self._inside

    def _choose(self, rows: Sequence[Row]) -> None:
        copy = self.chosen()
        self.panel.setVisible(bool(rows) and copy is not None)
        if copy is None:
            return
        if self.panel.copy is None or self.panel.copy.file != copy.file:
            self._inside = None
        self.panel.show_copy(copy, self.zone)
        self._allow()
        if self._inside is not None:
            self._show_inside()
        elif not (copy.trouble or copy.another):
            self.looking.want(copy)

    def _saw(self, inside: Inside) -> None:
        copy, proof = self.chosen(), Proof(self.workspace.clock.now(), inside.fault)
        Notes().note_proof(inside.file, proof)
        self._proofs[inside.file] = proof
        if not self.isVisible():
            return
        if copy is not None and copy.file == inside.file:
            self._inside = inside
        self._show_found()

    def _show_inside(self) -> None:
        """What was seen, compared with the file as it is now."""
        if self._inside is None:
            return
        end = self.workspace.read(standing)
        compared = self._inside.compared
        if end is not None and compared is not None:
            compared = replace(compared, present=end.number)
            self._inside = replace(self._inside, compared=compared)
        self.panel.show_inside(self._inside)
        self._allow()

    def _could_not_look(self, copy: CopyFound, error: KnownError) -> None:
        if self.chosen() == copy:
            self.panel.say(error.sentence)

    def _allow(self) -> None:
        """What is damaged or another event's cannot come back here."""
        copy = self.chosen()
        fault = self._inside.fault if self._inside is not None else ""
        for name in ("restore", "restore_as"):
            self.act(name).setEnabled(copy is not None and copy.usable and not fault)
        self.act("prove").setEnabled(copy is not None and not copy.another)

    @action("prove", N_("Check again"), icon="refresh-cw", shortcut="F5")
    def prove(self) -> None:
        """Every change in the copy is checked once more."""
        copy = self.chosen()
        if copy is not None:
            self._inside = None
            self.panel.show_copy(copy, self.zone)
            self.looking.want(copy, again=True)
