"""Badges and name cards: choose, look at the very bytes, print them or save them.

Looking issues nothing: numbers and codes are given when cards are printed or saved. What must not
come in: drawing, codes, and how a printer works.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.render import Rendered
from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.paper.preview import PdfPages
from ui.badges.issuing import Issuing, Order, Wanted
from ui.badges.preview import PreviewPanel
from ui.badges.print_job import render_run
from ui.badges.reading import TABLES, Reading, Seen
from ui.badges.run import Choice
from ui.badges.run_list import MISSING, RunPanel
from ui.badges.saving import (
    ask_where,
    open_outside,
    run_title,
    suggested_name,
)
from ui.badges.shown import Files, Shown
from ui.base.actions import action
from ui.base.jobs import Job
from ui.base.long_reading import NOTHING, LongReading
from ui.base.page import Page
from ui.base.printing import Printing
from ui.base.widgets import EmptyState, Segments

FEW = 24  # cards: so many are drawn beside the window, more in the worker process


class BadgesPage(Page):
    """One run at a time: its remarks at the left, its sheets at the right."""

    name = "badges"
    title = N_("Badges & cards")
    icon = "id-card"
    tables = TABLES

    def build(self) -> None:
        """Makes the widgets, once."""
        self.ask_where: Callable[[QWidget, Path], Path | None] = ask_where
        self._only: tuple[int, str] | None = None  # a person another page sent: id, name
        self._seen: Seen | None = None
        self._wanted: Wanted | None = None
        self.reading = Reading(self.workspace, self.event_id)
        self.catching_up = LongReading(self, self.reading.is_long, self._show_anew)
        self.job: Job | None = None
        self.issuing = Issuing(self, Printing(self, PdfPages))
        self.kinds = Segments()
        self.panel, self.preview, self.empty = RunPanel(), PreviewPanel(), EmptyState()
        self.shown = Shown(self.panel, self.preview, self)
        self.header.add_widget(self.kinds)
        self.open_button = self.header.add_button(self.act("open"))
        self.header.add_button(self.act("print"))
        self.header.add_primary(self.act("save"))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self.preview, 1)
        self.views = QStackedWidget()
        self.views.addWidget(both)
        self.views.addWidget(self.empty)
        self.body.addWidget(self.views, 1)
        self.catching_up.begun.connect(self._say_reading)
        self.kinds.picked.connect(lambda _kind: self._choose())
        self.panel.wanted.connect(self._choose)
        self.preview.changed.connect(self._choose)
        self.panel.leaving_out.connect(self.tell)
        self.panel.looked_at.connect(self.shown.look_at)
        self.shown.checked.connect(self.tell)
        self.panel.remedy.connect(lambda row_id: self.go_to.emit("delegates", row_id))

    def words(self) -> None:
        """Sets every text."""
        super().words()
        kinds = [(CardKind.BADGE, _("Badges")), (CardKind.NAME_CARD, _("Name cards"))]
        self.kinds.set_choices(kinds)
        self.kinds.setAccessibleName(_("Kind of card"))
        self.panel.words()
        self.preview.words()
        self.empty.set_words(
            _("Nobody is in the list yet"),
            _("Badges and name cards are made from the list of delegates."),
            [
                (
                    _("Import list"),
                    "file-down",
                    partial(self.go_to.emit, "import", None),
                    "primary",
                ),
                (_("Delegates"), "users", partial(self.go_to.emit, "delegates", None), "plain"),
            ],
        )
        self.footer.set_keys(
            [
                ("Enter", _("edit the person")),
                ("Ctrl P", _("print")),
                ("Ctrl S", _("save the PDF")),
            ]
        )
        self.tell()

    @property
    def kind(self) -> CardKind:
        """Badges or name cards."""
        return CardKind(str(self.kinds.value()))

    def refresh(self, changes: Changes | None) -> None:
        """Reads who can be printed; what this page itself just saved stays in sight."""
        self.catching_up.read(changes)

    def _say_reading(self) -> None:
        """At first; later what stands there simply stays."""
        if self._seen is None:
            self.panel.show_reading(self._only[1] if self._only else "")
            self.preview.clear()

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and has the cards drawn that are wanted now, in slices."""
        total = self.reading.total
        yield from self.catching_up.following(self.reading.reading(changes), total)
        choice = _choice(self.panel, self.kind, self._only)
        self._seen = yield from self.reading.choosing(choice)
        yield
        if self._seen is None or not self._seen.people:
            self.views.setCurrentWidget(self.empty)
            self._wanted = None
            self.shown.clear()
        else:
            self.views.setCurrentIndex(0)
            only = self._only[1] if self._only else ""
            self.panel.show_choices(self._seen.categories, self._seen.delegations, only)
            if changes is None or changes.initiator is not self:
                self._draw(self._seen)
        self.tell()

    def arrive(self, row_id: object) -> None:
        """Another page sends one person to be printed."""
        row = self.workspace.read(delegate_row, row_id) if isinstance(row_id, int) else None
        if row is None:
            return
        self._only = (row.id, row.name)
        self.panel.choose_only(row.name)
        self._choose()

    def focus_first(self) -> None:
        """The list, so that the arrows look at card after card."""
        self.panel.table.setFocus()

    # ---- choosing and drawing

    def _choose(self) -> None:
        """The person wants other cards, another layout or paper."""
        self.preview.show_kind(self.kind)
        self.issuing.forget()
        self.refresh(NOTHING)

    def _draw(self, seen: Seen) -> None:
        """Has the choice drawn, unless that is what is shown already."""
        wanted = (seen.cards, self.preview.layout_name, self.preview.sheet_name)
        if not seen.cards:
            self._show_nobody()
        elif wanted == self._wanted and self.shown.files:
            self.shown.show(seen.cards, self.shown.files, _("Preview"))
        elif wanted != self._wanted or self.job is None:
            self._wanted = wanted
            self.shown.leave()
            label = _("Checking {n} cards").format(n=len(seen.cards))
            self.start(label, wanted, partial(self._drawn, wanted))

    def start(self, label: str, wanted: Wanted, done: Callable[[list[Rendered]], object]) -> None:
        """One drawing at a time: a later wish replaces an earlier one."""
        if self.job is not None:
            self.job.stop()
        job = self.tools.jobs.start(
            label,
            render_run,
            *wanted,
            on_done=done,
            on_failed=self._failed,
            on_stopped=self.tell,
            kind="process" if len(wanted[0]) > FEW else "thread",
            page=self,
        )
        self.job = job

    def _drawn(self, wanted: Wanted, files: list[Rendered]) -> None:
        if wanted is self._wanted:
            self.job = None
            self.issuing.forget()
            self.shown.show(wanted[0], files, _("Preview"))
            self.tell()

    def _failed(self, error: KnownError) -> None:
        self.job = None
        self.messages.fail(error, self)
        self.tell()

    def _show_nobody(self) -> None:
        self._wanted = None
        self.shown.clear()
        everybody = (_("Show everybody"), "users", self.panel.choose_everybody, "plain")
        self.panel.show_nobody([everybody])
        self.preview.clear()

    def show_issued(self, cards: Sequence[BadgeCard], files: Files, *, note: str) -> None:
        """Shows the very bytes that were printed or saved."""
        self._wanted = None
        self.shown.show(cards, files, note)
        self.tell()

    def tell(self) -> None:
        """The buttons say what they will do, the header where things stand."""
        n = len(self.shown.ids)
        badges = ngettext("Save PDF of {n} badge", "Save PDF of {n} badges", n)
        cards = ngettext("Save PDF of {n} name card", "Save PDF of {n} name cards", n)
        full = badges if self.kind is CardKind.BADGE else cards
        is_at_rest = self.job is None and not self.shown.is_busy
        saved, can = self.issuing.saved, n > 0 and is_at_rest
        self.act("save").setIconText(full.format(n=n) if n else _("Save PDF for printing"))
        self.act("save").setEnabled(can and not saved)
        self.act("print").setIconText(_("Print again") if self.issuing.files else _("Print"))
        self.act("print").setEnabled(can)
        self.open_button.setVisible(bool(saved))
        self.preview.tell_of_codes(kind=self.kind, saved=bool(self.issuing.files))
        if self._seen is not None:
            number = interface().number
            words = _("{printed} of {people} printed")
            printed, people = len(self._seen.printed), self._seen.people
            self.header.set_count(words.format(printed=number(printed), people=number(people)))
        where = _("Saved in “{name}”").format(name=saved[0].name) if saved else ""
        self.footer.set_state(where, "check" if where else "", "ok")

    # ---- printing and saving

    @action("print", N_("Print"), icon="printer", shortcut="Ctrl+P")
    def print(self) -> None:
        """Gives numbers and codes, sends the sheets to a printer, records them then."""
        order = self._order()
        if order is None or not self.issuing.is_meant(order, self._seen):
            return
        printer = self.issuing.printing.choose(order.title)
        if printer is not None:
            self.issuing.print(order, printer)
            self.tell()

    @action("save", N_("Save PDF for printing"), icon="save", shortcut="Ctrl+S")
    def save(self) -> None:
        """Gives numbers and codes, makes the file, records what was printed."""
        order = self._order()
        if order is None or not self.issuing.is_meant(order, self._seen):
            return
        name = suggested_name(order.title)
        place = self.ask_where(self, self.workspace.path.parent / name)
        if place is not None:
            self.issuing.save(order, place)
            self.tell()

    def _order(self) -> Order | None:
        """What the person sees, as something to be had; None when there is nothing."""
        ids = self.shown.ids
        if self._seen is None or not ids:
            return None
        title = run_title(self._seen.facts, self.kind, self.workspace.clock.now())
        names = (self.preview.layout_name, self.preview.sheet_name)
        return Order(self.kind, ids, *names, title)

    @action("open", N_("Open the PDF"), icon="eye")
    def open_pdf(self) -> None:
        """Hands the saved file to the system's own viewer."""
        if self.issuing.saved:
            open_outside(self.issuing.saved[0])


def _choice(panel: RunPanel, kind: CardKind, only: tuple[int, str] | None) -> Choice:
    """Whose cards the person wants to see."""
    who = panel.who.value()
    is_only = only is not None and who == only[1]
    return Choice(
        kind=kind,
        only_missing=who in (None, MISSING),
        category=str(panel.category.value() or ""),
        delegation=str(panel.delegation.value() or ""),
        ids=frozenset({only[0]}) if only and is_only else None,
    )
