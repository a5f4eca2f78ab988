"""The row in which a printer is calibrated: print the test page, type what was measured.

What is kept belongs to the printer, on this computer. What must not come in: how pages are
corrected (`ui.base.printing.sending`), and the page's look.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, language
from hanoiplan.base.printer_measures import Measures
from hanoiplan.base.printer_profile import Profile
from hanoiplan.base.printer_profiles import Kept, forget, keep, kept_for
from hanoiplan.base.settings import PRINTER, PRINTER_PROFILES
from hanoiplan.base.speech import interface
from hanoiplan.paper.preview import PdfPages
from hanoiplan.plans.queries import categories, time_zone
from ui.base.form import ChoiceField
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.printing import Printing, PrintJob, Sides, offer_of
from ui.base.theme import tells_of_theme
from ui.base.widgets import Button, px
from ui.settings.calibration_job import made_page
from ui.settings.controls import Outside
from ui.settings.measured import MeasuredFields
from ui.settings.rows import Row

PRINTER_WIDTH = 210
LEAST_SHIFT, LEAST_STRETCH = 0.05, 0.0005  # less is not worth a word


class CalibrationRow(Row):
    """Which printer, its test page, and under the words the results."""

    chosen = Signal(str)  # a printer
    page_wanted = Signal()

    def __init__(self) -> None:
        self.printer, self.print = ChoiceField(), Button(icon="printer")
        control = _beside(self.printer, self.print, room=px(4))
        super().__init__(control, Qt.AlignmentFlag.AlignTop)
        self.open = Button(kind="small", icon="chevron-down")
        self.results = MeasuredFields()
        self.add_under(_beside(self.open), grows=False)
        self.add_under(self.results)
        self.results.hide()
        self.open.clicked.connect(lambda: self.unfold(not self.results.isVisible()))
        self.print.clicked.connect(self.page_wanted)
        self.printer.committed.connect(lambda name: self.chosen.emit(str(name)))
        self._wide()

    def unfold(self, shown: bool) -> None:
        """The fields, with the keyboard in the first one, or away."""
        self.results.setVisible(shown)
        if shown:
            self.results.begin()

    def words(self) -> None:
        """The language changed."""
        self.say(
            _("Calibrate a printer"),
            _(
                "Print the test page, measure it with a ruler and type the eight results: prints"
                " on this printer then come out at their true place and size."
            ),
        )
        self.printer.set_words(_("Printer to calibrate"))
        self.print.setText(_("Print test page"))
        self.open.setText(_("Type the results"))
        self.results.words()

    def _wide(self) -> None:
        self.printer.setFixedWidth(px(PRINTER_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._wide()


def _beside(*widgets: QWidget, room: int = 0) -> QWidget:
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(room, room, room, room)
    line.setSpacing(px(8))
    for widget in widgets:
        line.addWidget(widget)
    place.setFocusProxy(widgets[0])
    place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return place


def corrected(profile: Profile) -> str:
    """What is corrected, as a person would say it."""
    parts = [*_shifts(profile), *_stretch(profile)]
    if max(abs(profile.back_dx), abs(profile.back_dy)) >= LEAST_SHIFT:
        parts.append(_("the back on its own"))
    return ", ".join(parts) or _("nothing to correct")


def _shifts(profile: Profile) -> Iterator[str]:
    measure = interface().measure
    if abs(profile.dx) >= LEAST_SHIFT:
        way = _("{length} to the right") if profile.dx > 0 else _("{length} to the left")
        yield way.format(length=measure(abs(profile.dx), "mm"))
    if abs(profile.dy) >= LEAST_SHIFT:
        way = _("{length} down") if profile.dy > 0 else _("{length} up")
        yield way.format(length=measure(abs(profile.dy), "mm"))


def _stretch(profile: Profile) -> Iterator[str]:
    scales = (profile.scale_x, profile.scale_y)
    if any(abs(scale - 1) >= LEAST_STRETCH for scale in scales):
        across, down = (interface().number(scale * 100, 1) for scale in scales)
        yield _("{across} % across and {down} % down").format(across=across, down=down)


class Calibration:
    """What the row does: the test page to the printer, the results into the settings."""

    def __init__(self, page: Page, outside: Outside) -> None:
        self.row = CalibrationRow()
        self._page, self._outside = page, outside
        self.printing = Printing(page, PdfPages)
        self._settings = lent_settings(page.tools)
        self.row.chosen.connect(lambda _name: self.show())
        self.row.page_wanted.connect(self._print)
        self.row.results.wanted.connect(self._keep)
        self.row.results.forgotten.connect(self._forget)

    @property
    def printer(self) -> str:
        """Which printer is meant; "" where there is none."""
        return str(self.row.printer.value() or "")

    def words(self) -> None:
        """The language changed."""
        self.row.words()
        self.show()

    def look_again(self) -> None:
        """Printers came or went, or another one stands in the settings: that one is meant."""
        names, asked = self._outside.printers.names(), self._settings.get(PRINTER)
        before = self.printer
        self.row.printer.set_choices([(name, name) for name in names])
        if names:
            wanted = next((one for one in (asked, before) if one in names), names[0])
            self.row.printer.set_value(wanted)
        self.row.setEnabled(bool(names))
        self.show()

    def show(self) -> None:
        """What is known of the printer."""
        kept = kept_for(self._settings, self.printer)
        self.row.results.show_measures(kept.measures if kept else None)
        self.row.show_note(*_note(kept, self.printer))

    # ---- the test page

    def _print(self) -> None:
        name = self.printer
        printer = self._outside.printers.called(name)
        two_sided = Sides.LONG_EDGE in offer_of(printer).sides
        page, event_id = self._page, self._page.event_id
        primary = "vi" if language() == "vi" else "en"
        page.tools.jobs.start(
            _("Drawing the test page"),
            made_page,
            tuple(page.workspace.read(categories, event_id)),
            primary,
            name,
            two_sided,
            kind="process",
            page=page,
            on_done=lambda pdf: self._send(name, pdf, two_sided=two_sided),
        )

    def _send(self, name: str, pdf: bytes, *, two_sided: bool) -> None:
        """As drawn: what the printer does to it is what shall be seen. Its edges may be cut."""
        sides = Sides.LONG_EDGE if two_sided else Sides.NONE
        job = PrintJob(name, (pdf,), _("Calibration page"), sides=sides)
        printer = self._outside.printers.called(name)
        self.printing.print(printer, job, partial(self._sent, name), may_be_cut=True)

    def _sent(self, name: str) -> None:
        words = _("Test page sent to “{name}”. Measure it and type the results here.")
        self._page.messages.toast(words.format(name=name))
        self.row.unfold(shown=True)

    # ---- the results

    def _keep(self, measures: Measures) -> None:
        name = self.printer
        change = partial(keep, self._settings, name, measures, self._today())
        self._change(change, _("Prints on “{name}” are corrected now").format(name=name))

    def _forget(self) -> None:
        name = self.printer
        change = partial(forget, self._settings, name)
        self._change(change, _("Prints on “{name}” come out as drawn").format(name=name))

    def _today(self) -> dt.date:
        zone = self._page.workspace.read(time_zone, self._page.event_id)
        return to_event_time(self._page.workspace.clock.now(), zone).date()

    def _change(self, change: Callable[[], object], words: str) -> None:
        before = self._settings.get(PRINTER_PROFILES)
        self._page.messages.run(self._page, change)
        if self._settings.get(PRINTER_PROFILES) != before:
            undo = partial(self._put_back, before)
            self._page.messages.toast(words, undo=undo, own=True)
            self.row.unfold(shown=False)
        self.show()

    def _put_back(self, before: str) -> None:
        self._settings.set(PRINTER_PROFILES, before)
        self.show()


def _note(kept: Kept | None, printer: str) -> tuple[str, str]:
    if not printer:
        return _("There is no printer on this computer to calibrate."), "hint"
    if kept is None:
        return _("Not calibrated yet: pages are printed as they are drawn."), "hint"
    said = _("Calibrated on {day}: {what}. Codes from a module of {module} mm on.")
    speech = interface()
    day = speech.short_date(kept.day)
    module = speech.number(kept.measures.least_module, 2)
    return said.format(day=day, what=corrected(kept.profile), module=module), "ok"
