"""Badges and name cards: choose, look at the very bytes, save for the printer, record it.

Looking issues nothing: numbers and codes are given when the file is saved. What must not come
in: drawing, codes, and printers.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges, prepare_cards
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import Rendered
from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.queries import delegate_row
from ui.badges.preview import PreviewPanel
from ui.badges.print_job import render_run
from ui.badges.reading import Seen, look
from ui.badges.run import Choice, Run, checked, to_print
from ui.badges.run_list import MISSING, RunPanel
from ui.badges.saving import ask_where, means_second_print, suggested_name, write_files
from ui.base.actions import action
from ui.base.jobs import Job
from ui.base.page import Page
from ui.base.widgets import EmptyState, Segments

FEW = 24  # cards: so many are drawn beside the window, more in the worker process
Wanted = tuple[tuple[BadgeCard, ...], str, str | None]  # cards, layout, sheet


class BadgesPage(Page):
    """One run at a time: its remarks at the left, its sheets at the right."""

    name = "badges"
    title = N_("Badges & cards")
    icon = "id-card"
    tables = frozenset(
        {"delegate", "delegation", "event", "category", "card_printed"}
        | {"number_issued", "badge_issued", "badge_voided"}
    )

    def build(self) -> None:
        """Makes the widgets, once."""
        self.ask_where: Callable[[QWidget, Path], Path | None] = ask_where
        self._only: tuple[int, str] | None = None  # a person another page sent: id, name
        self._seen: Seen | None = None
        self._wanted: Wanted | None = None
        self._files: Sequence[Rendered] = ()
        self._run = Run((), {})
        self._job: Job | None = None
        self._saved: list[Path] = []
        self.kinds = Segments()
        self.panel, self.preview, self.empty = RunPanel(), PreviewPanel(), EmptyState()
        self.header.add_widget(self.kinds)
        self.open_button = self.header.add_button(self.act("open"))
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
        self.kinds.picked.connect(lambda _kind: self._choose())
        self.panel.wanted.connect(self._choose)
        self.preview.changed.connect(self._choose)
        self.panel.leaving_out.connect(self._tell)
        self.panel.looked_at.connect(self._look_at)
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
        self.footer.set_keys([("Enter", _("edit the person")), ("Ctrl P", _("save the PDF"))])
        self._tell()

    @property
    def kind(self) -> CardKind:
        """Badges or name cards."""
        return CardKind(str(self.kinds.value()))

    def refresh(self, changes: Changes | None) -> None:
        """Reads who can be printed; what this page itself just saved stays in sight."""
        self._seen = self.workspace.read(look, self.event_id, self._choice())
        if self._seen is None or not self._seen.people:
            self.views.setCurrentWidget(self.empty)
            self._wanted = None
            self._run = Run((), {})
        else:
            self.views.setCurrentIndex(0)
            only = self._only[1] if self._only else ""
            self.panel.show_choices(self._seen.categories, self._seen.delegations, only)
            if changes is None or changes.initiator is not self:
                self._draw(self._seen)
        self._tell()

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

    def _choice(self) -> Choice:
        who = self.panel.who.value()
        is_only = self._only is not None and who == self._only[1]
        return Choice(
            kind=self.kind,
            only_missing=who in (None, MISSING),
            category=str(self.panel.category.value() or ""),
            delegation=str(self.panel.delegation.value() or ""),
            ids=frozenset({self._only[0]}) if self._only and is_only else None,
        )

    def _choose(self) -> None:
        """The person wants other cards, another layout or paper."""
        self.preview.show_kind(self.kind)
        self._saved = []
        self.refresh(None)

    def _draw(self, seen: Seen) -> None:
        """Has the choice drawn, unless that is what is shown already."""
        wanted = (seen.cards, self.preview.layout_name, self.preview.sheet_name)
        if not seen.cards:
            self._show_nobody()
        elif wanted == self._wanted and self._files:
            self._show_files(wanted, self._files)
        elif wanted != self._wanted or self._job is None:
            self._wanted, self._files = wanted, ()
            label = _("Checking {n} cards").format(n=len(seen.cards))
            self._start(label, wanted, partial(self._drawn, wanted))

    def _start(self, label: str, wanted: Wanted, done: Callable[[list[Rendered]], object]) -> None:
        """One drawing at a time: a later wish replaces an earlier one."""
        if self._job is not None:
            self._job.stop()
        job = self.tools.jobs.start(
            label,
            render_run,
            *wanted,
            on_done=done,
            on_failed=self._failed,
            on_stopped=self._tell,
            kind="process" if len(wanted[0]) > FEW else "thread",
            page=self,
        )
        self._job = job

    def _drawn(self, wanted: Wanted, files: list[Rendered]) -> None:
        if wanted is self._wanted:
            self._job = None
            self._show_files(wanted, files)
            self._tell()

    def _failed(self, error: KnownError) -> None:
        self._job = None
        self.messages.fail(error, self)
        self._tell()

    def _show_files(self, wanted: Wanted, files: Sequence[Rendered]) -> None:
        self._files = files
        self._run = checked(wanted[0], files)
        self.panel.show_run(self._run)
        self.preview.show_file(files[0].pdf, files[0].pages, _("Preview"))

    def _show_nobody(self) -> None:
        self._wanted, self._run = None, Run((), {})
        everybody = (_("Show everybody"), "users", self.panel.choose_everybody, "plain")
        self.panel.show_nobody([everybody])
        self.preview.clear()

    def _look_at(self, delegate_id: int) -> None:
        """Turns to the sheet of a card."""
        place = self._run.place(delegate_id)
        if not self._files or not 0 <= place < len(self._files[0].report):
            return
        per_sheet = -(-len(self._files[0].report) // self._files[0].pages)
        self.preview.pdf.go(place // per_sheet)

    def _left_out(self) -> frozenset[int]:
        return self._run.blocked() if self.panel.leaves_out else frozenset()

    def _tell(self) -> None:
        """The button says what it will do, the header where things stand."""
        n = len(to_print(self._run, self._left_out()))
        badges = ngettext("Save PDF of {n} badge", "Save PDF of {n} badges", n)
        cards = ngettext("Save PDF of {n} name card", "Save PDF of {n} name cards", n)
        save = self.act("save")
        full = badges if self.kind is CardKind.BADGE else cards
        save.setIconText(full.format(n=n) if n else _("Save PDF for printing"))
        save.setEnabled(n > 0 and self._job is None and not self._saved)
        self.open_button.setVisible(bool(self._saved))
        self.preview.tell_of_codes(kind=self.kind, saved=bool(self._saved))
        if self._seen is not None:
            speech = interface()
            words = _("{printed} of {people} printed")
            printed, people = len(self._seen.printed), self._seen.people
            self.header.set_count(
                words.format(printed=speech.number(printed), people=speech.number(people))
            )
        saved = _("Saved in “{name}”").format(name=self._saved[0].name) if self._saved else ""
        self.footer.set_state(saved, "check" if saved else "", "ok")

    # ---- saving

    @action("save", N_("Save PDF for printing"), icon="printer", shortcut="Ctrl+P")
    def save(self) -> None:
        """Gives numbers and codes, makes the file, records what was printed."""
        seen, ids = self._seen, to_print(self._run, self._left_out())
        if seen is None or not ids:
            return
        again = len(seen.printed.intersection(ids)) if self.kind is CardKind.BADGE else 0
        if again and not means_second_print(self.messages, again):
            return
        name = suggested_name(seen.facts, self.kind, self.workspace.clock.now())
        place = self.ask_where(self, self.workspace.path.parent / name)
        if place is None:
            return
        prepare = prepare_badges if self.kind is CardKind.BADGE else prepare_cards
        choice = CardChoice(ids=frozenset(ids))
        cards = self.workspace.do_as(self, prepare, self.event_id, choice)
        wanted = (tuple(cards), self.preview.layout_name, self.preview.sheet_name)
        label = _("Making the PDF of {n} cards").format(n=len(cards))
        store = partial(self._store, place, self.kind, wanted)
        self._start(label, wanted, partial(self.messages.run, self, store))
        self._tell()

    def _store(self, place: Path, kind: CardKind, wanted: Wanted, files: list[Rendered]) -> None:
        """Writes the files first, records then: what could not be saved was not printed."""
        self._job = None
        cards, layout, _sheet = wanted
        self._tell()
        saved = write_files(place, [made.pdf for made in files])
        self.workspace.do_as(self, note_printed, self.event_id, kind, layout, cards)
        self._saved = saved
        self._files, self._wanted = files, None
        self._run = checked(cards, files)
        self.panel.show_run(self._run)
        self.preview.show_file(files[0].pdf, files[0].pages, _("The saved file"))
        words = ngettext("{n} card saved in “{name}”", "{n} cards saved in “{name}”", len(cards))
        self.messages.toast(words.format(n=len(cards), name=self._saved[0].name))
        self._tell()

    @action("open", N_("Open the PDF"), icon="eye")
    def open_pdf(self) -> None:
        """Hands the saved file to the system's own viewer, which prints it."""
        if not self._saved:
            return
        file = self._saved[0]
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            sentence = _("No program here opens “{name}”. It lies in {folder}.")
            raise FileTrouble(sentence.format(name=file.name, folder=file.parent))
