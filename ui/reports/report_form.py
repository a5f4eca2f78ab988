"""What can be set about a report: plan, agency, hall, period, day, language, to whom it goes.

What must not come in: making the report, and the office behind it (`options`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import PAPER_LANGUAGE, Settings
from hanoiplan.checklist.model import PlanRow
from hanoiplan.plans.model import AgencyRow
from hanoiplan.reports.orders import ReportKind, read_day
from hanoiplan.reports.registry import KINDS, Option
from hanoiplan.reports.voice import PaperLanguage
from ui.base.form import ChoiceField, Field, Form, TextField
from ui.reports.options import LABEL, offer

_ROWS = {
    "plan": Option.PLAN,
    "agency": Option.AGENCY,
    "hall": Option.HALL,
    "period": Option.PERIOD,
    "as_of": Option.AS_OF,
    "day": Option.DAY,
    "addressee": Option.ADDRESSEE,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the fields say; `unclear`: a day cannot be read, so there is no paper to be made yet."""

    plan_id: int = 0
    agency_id: int = 0
    arrangement_id: int = 0
    first: date | None = None
    last: date | None = None
    as_of: date | None = None
    addressee: str = ""
    unclear: bool = False


class ReportForm(Form):
    """Only the rows are seen that mean something to the chosen report."""

    changed = Signal()
    settled = Signal()  # the language was chosen: worth remembering

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self._settings = settings
        self._kind = ReportKind.PROGRESS
        self.plan, self.agency, self.language = ChoiceField(), ChoiceField(), ChoiceField()
        self.hall, self.first, self.last = ChoiceField(), TextField(), TextField()
        self.as_of, self.day, self.addressee = TextField(), TextField(), TextField()
        self.add("plan", self.plan)
        self.add("agency", self.agency)
        self.add("hall", self.hall)
        self.add("period", self.first, self.last)
        self.add("as_of", self.as_of)
        self.add("day", self.day)
        self.add("report_language", self.language)
        self.add("addressee", self.addressee)
        for field in self.fields():
            field.changed.connect(lambda _value: self._hear())
        self.language.committed.connect(lambda _value: self.settled.emit())

    def words(self) -> None:
        """The language changed."""
        self.row("plan").set_label(_("Plan"))
        self.row("agency").set_label(_("Agency"))
        self.row("hall").set_label(_("Hall"))
        self.first.set_words(_("First day of the period"), _("from"))
        self.last.set_words(_("Last day of the period"), _("to"))
        self.row("period").set_label(_("Reporting period"))
        self.row("as_of").set_label(_("State of"), _("Today"))
        self.row("day").set_label(_("Day"), _("Today"))
        self.row("report_language").set_label(_("Language"))
        self.row("addressee").set_label(_("Addressed to"), _("Whoever issued the plan"))
        self._offer_languages()

    def show_kind(self, kind: ReportKind) -> None:
        """The rows of another report."""
        self._kind = kind
        options = KINDS[kind].options
        for name, option in _ROWS.items():
            self.row(name).setVisible(option in options)
        self._offer_languages()

    def show_choices(self, plans: Sequence[PlanRow], agencies: Sequence[AgencyRow]) -> None:
        """What can be chosen; a chosen one that is gone makes room for all."""
        offer(self.plan, [(0, _("All plans")), *((one.id, one.name) for one in plans)])
        every = [(0, _("All agencies")), *((one.id, one.name) for one in agencies)]
        offer(self.agency, every)

    def show_arrangements(self, arranged: Sequence[tuple[int, str]]) -> None:
        """The halls with what they are arranged for; a chosen one that is gone makes room."""
        offer(self.hall, [(0, _("All that are arranged")), *arranged])

    def choose_plan(self, plan_id: int) -> None:
        """Another page wants the report of a plan."""
        self.plan.set_value(plan_id)
        self.changed.emit()

    def choose_hall(self, arrangement_id: int) -> None:
        """Another page wants the papers of a hall."""
        self.hall.set_value(arrangement_id)
        self.changed.emit()

    @property
    def asked(self) -> Asked:
        """What the person wants."""
        options = KINDS[self._kind].options
        dated = self.day if Option.DAY in options else self.as_of
        period = Option.PERIOD in options
        return Asked(
            plan_id=_id(self.plan) if Option.PLAN in options else 0,
            agency_id=_id(self.agency) if Option.AGENCY in options else 0,
            arrangement_id=_id(self.hall) if Option.HALL in options else 0,
            first=_day(self.first) if period else None,
            last=_day(self.last) if period else None,
            as_of=_day(dated),
            addressee=str(self.addressee.value()).strip(),
            unclear=not all(map(_is_clear, (*self._period(), dated))),
        )

    def _period(self) -> tuple[Field, ...]:
        """The fields of the period, where the report has one."""
        return (self.first, self.last) if Option.PERIOD in KINDS[self._kind].options else ()

    @property
    def paper_language(self) -> PaperLanguage:
        """The language of the paper."""
        return PaperLanguage(str(self.language.value() or PaperLanguage.VI))

    def keep(self) -> None:
        """Remember the language for the next paper.

        Raises:
            FileTrouble: the settings cannot be written; they hold until the program closes.
        """
        if str(self.paper_language) != self._settings.get(PAPER_LANGUAGE):
            self._settings.set(PAPER_LANGUAGE, str(self.paper_language))

    def _offer_languages(self) -> None:
        """Running text is in one language; lists and programmes may be in both."""
        both = Option.BOTH in KINDS[self._kind].options
        choices = [
            (one.value, _(one.label))
            for one in PAPER_LANGUAGE.choices
            if both or one.value != PaperLanguage.BOTH
        ]
        before = self.language.value() or self._settings.get(PAPER_LANGUAGE)
        self.language.set_choices(choices)
        known = {value for value, _label in choices}
        self.language.set_value(before if before in known else PaperLanguage.VI.value)

    def _hear(self) -> None:
        for field in (self.first, self.last, self.as_of, self.day):
            _check(field)
        asked = self.asked
        if asked.first is not None and asked.last is not None and asked.first > asked.last:
            self.last.show_trouble(_("This day is before the first one."))
        self.changed.emit()


def _id(field: ChoiceField) -> int:
    value = field.value()
    return value if isinstance(value, int) else 0


def _day(field: Field) -> date | None:
    try:
        return read_day(str(field.value()))
    except ValueError:  # said at the field itself
        return None


def _is_clear(field: Field) -> bool:
    """Whether it holds a day, or nothing."""
    try:
        read_day(str(field.value()))
    except ValueError:
        return False
    return True


def _check(field: Field) -> None:
    field.show_trouble("" if _is_clear(field) else _("Write the day like 08/06/2026."))
