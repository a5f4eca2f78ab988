"""All reports in one table: what each is read from, how it becomes papers, what can be set.

What must not come in: the workspace, windows, and what any single report says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import Drawn, draw_documents
from hanoiplan.reports.agency_report import agency_report
from hanoiplan.reports.day_checklist import day_facts, day_paper
from hanoiplan.reports.day_sheet import draw_day
from hanoiplan.reports.duty_letters import duty_letters, without_letter
from hanoiplan.reports.invited_list import invited_facts, invited_list
from hanoiplan.reports.late_report import late_report
from hanoiplan.reports.office import Office
from hanoiplan.reports.order_lists import car_list, flag_list, photo_list, speaker_list
from hanoiplan.reports.orders import ReportKind, ReportWanted
from hanoiplan.reports.plan_facts import plan_facts
from hanoiplan.reports.programme_paper import programme_facts, programme_paper
from hanoiplan.reports.programme_sheet import draw_programme
from hanoiplan.reports.progress_report import progress_report
from hanoiplan.reports.seat_lists import by_seat, by_table, find_your_seat, presidium_list
from hanoiplan.reports.seating_gathering import halls_facts, order_facts, presidium_facts
from hanoiplan.reports.seating_kinds import Listed, draw_plans, of_all, of_each_hall, slips
from hanoiplan.reports.targets_report import targets_report
from hanoiplan.reports.timeline_sheet import draw_timeline
from hanoiplan.reports.timeline_table import timeline_paper
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import Written, refuse_suffix, write_bytes, write_document
from hanoiplan.store.work import Reader


class Option(StrEnum):
    """What can be set about a report."""

    PLAN = "plan"
    AGENCY = "agency"
    PERIOD = "period"
    AS_OF = "as_of"
    DAY = "day"
    BOTH = "both"  # both languages on one sheet
    OFFICE = "office"  # head, recipients and signature
    ADDRESSEE = "addressee"
    HALL = "hall"  # one arrangement, or all of them


@dataclass(frozen=True, slots=True)
class Kind:
    """One report; the words are msgids. `papers` and `sheets` get what `gather` gave."""

    icon: str
    title: str
    second: str
    options: frozenset[Option]
    gather: Callable[[Reader, ReportWanted], Any]
    papers: Callable[[Any, Office, PaperLanguage], tuple[Document, ...]]
    sheets: Callable[[Any, PaperLanguage], Drawn] | None = None  # where a PDF is drawn otherwise
    left_out: Callable[[Any], tuple[str, ...]] | None = None  # names that get no paper


def _one(make: Callable[[Any, Office, PaperLanguage], Document]) -> Any:
    def papers(facts: Any, office: Office, language: PaperLanguage) -> tuple[Document, ...]:
        return (make(facts, office, language),)

    return papers


def _bare(make: Callable[[Any, PaperLanguage], Document]) -> Any:
    def papers(facts: Any, _office: Office, language: PaperLanguage) -> tuple[Document, ...]:
        return (make(facts, language),)

    return papers


def _seats(
    icon: str, title: str, second: str, listed: Listed, gather: Any = halls_facts,
    sheets: Any = None,
) -> Kind:  # fmt: skip
    """A list of people in their places: drawn as a sheet, or as a table to work on."""
    hall = frozenset() if gather is order_facts else frozenset({Option.HALL})
    options = hall | {Option.AS_OF, Option.BOTH}
    return Kind(icon, title, second, options, gather, listed.papers, sheets or listed.sheets)


_PLANS = frozenset({Option.PLAN, Option.AGENCY, Option.AS_OF, Option.OFFICE})
KINDS: Mapping[ReportKind, Kind] = MappingProxyType(
    {
        ReportKind.PROGRESS: Kind(
            "chart-line",
            N_("Progress report"),
            N_("Results, difficulties, next period, proposals"),
            _PLANS | {Option.PERIOD, Option.ADDRESSEE},
            plan_facts,
            _one(progress_report),
        ),
        ReportKind.AGENCY: Kind(
            "landmark",
            N_("Report by agency"),
            N_("What each leads, where it helps"),
            _PLANS | {Option.PERIOD, Option.ADDRESSEE},
            plan_facts,
            _one(agency_report),
        ),
        ReportKind.LATE: Kind(
            "alarm-clock",
            N_("Overdue tasks"),
            N_("The longest overdue first"),
            _PLANS,
            plan_facts,
            _one(late_report),
        ),
        ReportKind.TARGETS: Kind(
            "list-ordered",
            N_("Targets and results"),
            N_("Figures set, figures reached"),
            _PLANS,
            plan_facts,
            _one(targets_report),
        ),
        ReportKind.DUTIES: Kind(
            "send",
            N_("Letters to agencies"),
            N_("One to each, with its tasks"),
            _PLANS,
            plan_facts,
            duty_letters,
            left_out=without_letter,
        ),
        ReportKind.PROGRAMME: Kind(
            "calendar-days",
            N_("Programme"),
            N_("For the delegates, in one language or two"),
            frozenset({Option.AS_OF, Option.BOTH}),
            programme_facts,
            _bare(programme_paper),
            draw_programme,
        ),
        ReportKind.INVITED: Kind(
            "flag",
            N_("Delegations invited"),
            N_("With their answers"),
            frozenset({Option.AS_OF, Option.BOTH, Option.OFFICE}),
            invited_facts,
            _one(invited_list),
        ),
        ReportKind.DAY: Kind(
            "list-checks",
            N_("Tasks of a day"),
            N_("To tick with a pen"),
            frozenset({Option.PLAN, Option.AGENCY, Option.DAY, Option.BOTH}),
            day_facts,
            _bare(day_paper),
            draw_day,
        ),
        ReportKind.TIMELINE: Kind(
            "calendar-clock",
            N_("Timeline"),
            N_("Bars over years, to hang up: A3 as PDF"),
            frozenset({Option.PLAN, Option.AGENCY, Option.AS_OF}),
            plan_facts,
            _bare(timeline_paper),
            draw_timeline,
        ),
        ReportKind.SEATING_PLAN: _seats(
            "armchair",
            N_("Seating plan"),
            N_("The hall with names, to hang up: A3 as PDF"),
            of_each_hall(by_seat),
            sheets=draw_plans,
        ),
        ReportKind.FIND_SEAT: _seats(
            "search",
            N_("Find your seat"),
            N_("By name, to hang up at the door"),
            of_each_hall(find_your_seat),
        ),
        ReportKind.SEATS: _seats(
            "table",
            N_("Seats by table"),
            N_("Tables or rows with everybody at them"),
            of_each_hall(by_table),
        ),
        ReportKind.SEAT_SLIPS: _seats(
            "square-user-round",
            N_("Seats of a delegation"),
            N_("A slip for each, to cut and hand out"),
            of_all(slips),
        ),
        ReportKind.PRESIDIUM: _seats(
            "star",
            N_("Presidium"),
            N_("The head table in its order"),
            of_each_hall(presidium_list),
            presidium_facts,
        ),
        ReportKind.SPEAKERS: _seats(
            "message-square",
            N_("Speaking order"),
            N_("One turn a delegation"),
            of_all(speaker_list),
            order_facts,
        ),
        ReportKind.FLAGS: _seats(
            "flag",
            N_("Order of flags"),
            N_("From the viewer's left"),
            of_all(flag_list),
            order_facts,
        ),
        ReportKind.CARS: _seats(
            "car",
            N_("Order of cars"),
            N_("Who rides where"),
            of_all(car_list),
            order_facts,
        ),
        ReportKind.PHOTO: _seats(
            "camera",
            N_("Rows of the group photo"),
            N_("From the photographer's left"),
            of_all(photo_list),
            order_facts,
        ),
    }
)


_ROWS = (
    "tasks",
    "sessions",
    "delegations",
    "places",
    "people",
)  # of the facts: what makes a paper long


@dataclass(frozen=True, slots=True)
class Report:
    """A report with everything it is made of; two equal ones give the same paper."""

    kind: ReportKind
    facts: Any
    office: Office
    language: PaperLanguage

    @property
    def size(self) -> int:
        """How many rows have to be drawn, as far as that takes time."""
        rows = (getattr(self.facts, name, ()) for name in _ROWS)
        return sum(map(len, rows))

    def papers(self) -> tuple[Document, ...]:
        """The papers themselves: one, or one letter to each agency.

        Raises:
            NotPossible: there is nobody to write to.
        """
        found = KINDS[self.kind].papers(self.facts, self.office, self._spoken)
        if not found:
            raise NotPossible(self._why_none())
        return found

    def _why_none(self) -> str:
        if not self.left_out:
            return _("No agency has a task here, so there is no letter to write.")
        sentence = _(
            "The tasks here name only many agencies at once, or the issuer: {agencies}. Choose one"
            " of them to write to it all the same."
        )
        return sentence.format(agencies="; ".join(self.left_out))

    @property
    def left_out(self) -> tuple[str, ...]:
        """Names with tasks that get no letter, because nobody could take it."""
        told = KINDS[self.kind].left_out
        return told(self.facts) if told is not None else ()

    def drawn(self) -> Drawn:
        """The PDF that would be saved, for looking at."""
        sheets = KINDS[self.kind].sheets
        if sheets is not None:
            return sheets(self.facts, self._spoken)
        return draw_documents(self.papers())

    def write(self, path: Path) -> Written:
        """The report as a file of the kind its suffix says, beside whatever has this name already.

        Raises:
            KnownError: there is nothing to say, no such kind of file, or no room for it.
        """
        refuse_suffix(path)
        if path.suffix.lower() == ".pdf":
            drawn = self.drawn()
            written = Written(write_bytes(path, drawn.pdf), drawn.missing)
        else:
            written = write_document(path, *self.papers())
        return replace(written, left_out=self.left_out)

    @property
    def _spoken(self) -> PaperLanguage:
        """Running text is in one language: of both, the Vietnamese one."""
        both = self.language is PaperLanguage.BOTH
        if both and Option.BOTH not in KINDS[self.kind].options:
            return PaperLanguage.VI
        return self.language


def gather(reader: Reader, wanted: ReportWanted) -> Any:
    """What a report is made of.

    Raises:
        NotPossible: there is no such plan, agency or programme on that day.
    """
    return KINDS[wanted.kind].gather(reader, wanted)
