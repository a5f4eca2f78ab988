"""Papers: choose one, look at the very sheets, print it or save it as PDF, Word or Excel.

What must not come in: what a paper says, and how files are written.
"""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.paper.preview import PdfPages
from hanoiplan.reports.delegate_list import ListFacts
from hanoiplan.reports.orders import PaperOfHall, PaperOfPlan, ReportKind
from ui.base.actions import action
from ui.base.idle import IdleWork
from ui.base.lent import lent_settings
from ui.base.long_reading import LongReading
from ui.base.page import Page
from ui.base.printing import Printing
from ui.base.widgets import EmptyState
from ui.base.widgets.empty import Choice
from ui.base.widgets.more_button import MoreButton
from ui.reports.drawing import Drawing
from ui.reports.giving import GivingOut
from ui.reports.left_column import LeftColumn
from ui.reports.paper_job import ListOrder
from ui.reports.paper_list import Paper
from ui.reports.reading import (
    ARRIVALS,
    AT_ONCE,
    RECORDS,
    Reading,
    chosen,
    counting,
)
from ui.reports.report_part import TABLES, ReportPart
from ui.reports.saving import (
    EXCEL,
    PDF,
    WORD,
    ask_where,
    show_outside,
)
from ui.reports.sheets_view import BEING_DRAWN, STOPPED, SheetsView
from ui.reports.writing import Writing


class ReportsPage(Page):
    """One paper at a time: its options at the left, its sheets at the right."""

    name = "reports"
    title = N_("Papers")
    icon = "file-text"
    tables = RECORDS | ARRIVALS | TABLES

    def build(self) -> None:
        """Makes the widgets, once."""
        self.ask_where: Callable[[QWidget, Path], Path | None] = ask_where
        self._facts: ListFacts | None = None  # the people of the choice
        self._awaited: object = None  # a delegation to be chosen as soon as it is known
        self.reading = Reading(self.workspace, self.event_id)
        self.catching_up = LongReading(self, self.reading.is_long, self._show_anew)
        self._counting = IdleWork(self)
        self.writing = Writing(self)
        self.printing = Printing(self, PdfPages)
        self.left, self.right = LeftColumn(lent_settings(self.tools)), SheetsView()
        self.part = ReportPart(self, self.left)
        self.empty = EmptyState(art="sun", icon="file-text")
        self.drawing = Drawing(self)
        self.giving = GivingOut(self, self)
        self.more = MoreButton([self.act("word"), self.act("excel")])
        self.others: list[QWidget] = [self.header.add_button(self.act("print")), self.more]
        self.header.add_widget(self.more)
        self.header.add_primary(self.act("save"))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)
        self.views = QStackedWidget()
        self.views.addWidget(self.empty)
        self.views.addWidget(both)
        self.body.addWidget(self.views, 1)
        self._connect()

    def _connect(self) -> None:
        preview = self.right.preview
        self.left.changed.connect(self._show)
        self.left.papers.turned.connect(self._turn)
        self.left.settled.connect(lambda: self.messages.run(self, self.left.keep))
        self.left.saved.open_wanted.connect(
            lambda place: self.messages.run(self, show_outside, place)
        )
        self.drawing.began.connect(lambda: preview.tell(BEING_DRAWN))
        self.drawing.drawn.connect(preview.show_drawn)
        self.drawing.stopped.connect(lambda: preview.tell(STOPPED))
        for moved in (self.drawing.began, self.drawing.drawn, self.drawing.stopped):
            moved.connect(self._tell)
        self.writing.moved.connect(self._tell)
        self.part.gathered.connect(self._show_order)
        self.part.refused.connect(self._refused)
        self.catching_up.begun.connect(self._show)
        self.catching_up.caught_up.connect(lambda: self.arrive(self._awaited))

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.left.words()
        self.right.words()
        self.more.set_name(_("As Word or Excel"))
        self.empty.set_words(
            _("Nobody is in the list yet"),
            _("Lists to sign and workbooks to pass on are made from the list of delegates."),
            _ways_to_people(self),
        )
        self._show()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        """Reads who can be on a paper; after a change only what it touched."""
        if changes is None or changes.touches(*TABLES):
            self.part.read_choices()
        self.part.forget()
        self.catching_up.read(changes)

    def _show_anew(self, changes: Changes | None) -> Iterator[None]:
        """Reads what changed and shows it, in slices."""
        reading = self.reading
        yield from self.catching_up.following(reading.reading(changes), reading.total)
        if reading.seen is not None:
            self.left.show_seen(reading.seen)
        yield
        self._show(is_read=True)

    def arrive(self, row_id: object) -> None:
        """Another page sends a paper's name, or a delegation whose list is wanted."""
        late = self.reading.seen is None and isinstance(row_id, int)
        self._awaited = row_id if late else None
        if row_id in set(Paper):
            self.left.papers.choose(Paper(str(row_id)))
        elif row_id in set(ReportKind):
            self.left.papers.choose(ReportKind(str(row_id)))
        elif isinstance(row_id, PaperOfPlan):
            self.left.papers.choose(row_id.kind)
            self.left.report_form.choose_plan(row_id.plan_id)
        elif isinstance(row_id, PaperOfHall):
            self.left.papers.choose(row_id.kind)
            self.left.report_form.choose_hall(row_id.arrangement_id)
        elif self.part.is_plan(row_id):
            self.arrive(PaperOfPlan(ReportKind.PROGRESS, int(str(row_id))))
        elif isinstance(row_id, int):
            self.left.papers.choose(Paper.LIST)
            self.left.who.choose(row_id)

    def focus_first(self) -> None:
        """The papers, so that arrows choose one and Tab goes on to its options."""
        self.left.papers.setFocus()

    # ---- showing

    def _show(self, *, is_read: bool = False) -> None:
        """What is chosen, at the right; what can be done with it, in the header."""
        seen = self.reading.seen
        if seen is None and self.catching_up.is_busy and not is_read:
            self.views.setCurrentIndex(1)  # what can be set is there already
        elif seen is not None and self.part.kind is not None:
            self.views.setCurrentIndex(1)
            self._facts = None
            self.part.gather()
            self._show_order()
        elif seen is None or not (seen.everyone.people or self.part.has_material):
            self._facts = None
            self.drawing.forget()
            self.views.setCurrentWidget(self.empty)
        else:
            self.views.setCurrentIndex(1)
            self._facts = chosen(seen, self.left.who.choice)
            self._show_right(self._facts)
        self._tell()

    def _show_order(self) -> None:
        """The report as its fields stand now, as soon as what it is made of is there."""
        order = self.part.order()
        if order is not None:
            self.right.setCurrentWidget(self.right.preview)
            self.drawing.want(order)
        self._tell()

    def _refused(self, sentence: str) -> None:
        self.drawing.forget()
        self.right.show_refused(sentence)
        self._tell()

    def _show_right(self, facts: ListFacts) -> None:
        if not facts.people:
            self.drawing.forget()
            seen = self.reading.seen
            anybody = seen is not None and bool(seen.everyone.people)
            everybody = partial(self.left.who.choose, None)
            self.right.show_nobody(
                only_arrived=facts.only_arrived,
                anybody=anybody,
                buttons=[(_("Show everybody"), "users", everybody, "plain")]
                if anybody
                else _ways_to_people(self),
            )
        elif self.left.paper is Paper.LIST:
            self.right.setCurrentWidget(self.right.preview)
            self.drawing.want(self.order_of(facts))
        else:
            self.right.setCurrentWidget(self.right.contents)
            steps = self._show_columns(facts)
            if len(facts.people) > AT_ONCE:
                self._counting.start(steps)
            else:
                deque(steps, 0)

    def _show_columns(self, facts: ListFacts) -> Iterator[None]:
        columns = yield from counting(facts.people)
        self.right.contents.show_columns(columns, identity=self.left.identity)

    @property
    def people(self) -> ListFacts | None:
        """The people of the choice; None where no list is wanted."""
        return self._facts

    def order_of(self, facts: ListFacts) -> ListOrder:
        """Their list, with the office as its fields stand now."""
        form = self.left.list_form
        day = to_event_time(self.workspace.clock.now(), facts.event.time_zone).date()
        return ListOrder(
            facts, form.office(day), form.paper_language, form.per_delegation.isChecked()
        )

    def _tell(self) -> None:
        """Buttons say what they will do and to how many; the header where things stand."""
        rows = self._facts.people if self._facts else ()
        people, report = len(rows), self.part.order()
        is_list = self.left.paper is Paper.LIST or self.part.kind is not None
        something = people > 0 or report is not None
        words = _("Save PDF") if self.part.kind else _button_words(people, is_list=is_list)
        self.act("save").setIconText(words)
        can = something and not self.writing.is_busy
        for name in ("save", "word", "excel"):
            self.act(name).setEnabled(can and (is_list or name == "save"))
        self.act("print").setEnabled(can and is_list and bool(self.drawing.sheets))
        for button in self.others:
            button.setVisible(is_list and something)
        bodies = len({row.delegation_id for row in rows} - {None})
        data = _data_words(is_list=is_list) if self._facts else ""
        self.footer.set_state(data, "info" if data else "")
        keys = [("Ctrl S", _("save")), ("Ctrl P", _("print")), ("Page ↓", _("next sheet"))]
        self.footer.set_keys(keys[: 3 if is_list else 1] if data or report else ())
        told = ngettext("{n} delegation", "{n} delegations", bodies)
        self.header.set_count(told.format(n=interface().number(bodies)) if bodies else "")

    def _turn(self, sheets: int) -> None:
        """Other sheets of the paper that is seen; a workbook has none."""
        pdf = self.right.preview.pdf
        if pdf.isVisible():
            pdf.go(pdf.page + sheets)

    # ---- printing and saving

    @action("print", N_("Print"), icon="printer", shortcut="Ctrl+P")
    def print(self) -> None:
        """The very sheets that are seen."""
        self.giving.print(self.drawing.sheets)

    @action("save", N_("Save PDF"), icon="save", shortcut="Ctrl+S")
    def save(self) -> None:
        """The primary button: the list as PDF, or the workbook."""
        if self.left.paper is Paper.WORKBOOK:
            self.giving.save_workbook()
        else:
            self.giving.save(PDF)

    @action("word", N_("Save Word"), icon="file-text", shortcut="Ctrl+Shift+W")
    def save_word(self) -> None:
        """The list as a document that can be changed."""
        self.giving.save(WORD)

    @action("excel", N_("Save Excel"), icon="file-spreadsheet", shortcut="Ctrl+Shift+E")
    def save_excel(self) -> None:
        """The list as a spreadsheet that looks like the paper."""
        self.giving.save(EXCEL)


def _ways_to_people(page: Page) -> list[Choice]:
    """The ways to pages that bring people in."""
    import_ = partial(page.go_to.emit, "import", None)
    people = partial(page.go_to.emit, "delegates", None)
    return [
        (_("Import list"), "file-down", import_, "primary"),
        (_("Delegates"), "users", people, "plain"),
    ]


def _button_words(people: int, *, is_list: bool) -> str:
    """What the primary button will do, and to how many."""
    if not people:
        return _("Save PDF") if is_list else _("Save workbook")
    pdf = ngettext("Save PDF of {n} delegate", "Save PDF of {n} delegates", people)
    book = ngettext("Save workbook of {n} delegate", "Save workbook of {n} delegates", people)
    return (pdf if is_list else book).format(n=interface().number(people))


def _data_words(*, is_list: bool) -> str:
    """What a person who passes the paper on has to know about it."""
    if is_list:
        return _("The list never shows telephones, passports or dates of birth.")
    return _("Telephones and notes are in the workbook: pass it on with care.")
