"""The steps with seats and papers: a table is arranged, a plan is read, a report is written.

What must not come in: a real plan (`invented_plan` has one of a town that does not exist).
"""

from pathlib import Path

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.documents.reading import read_document
from hanoiplan.exchange.plans.document import read_plan
from hanoiplan.exchange.plans.intake import prepare_plan, refuse_nothing
from hanoiplan.exchange.plans.model import PlanPart
from hanoiplan.exchange.plans.writing import take_plan
from hanoiplan.paper.preview import PdfPages
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.office import Office
from hanoiplan.reports.orders import ReportKind, ReportWanted
from hanoiplan.reports.registry import Report, gather
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.seating.arrangement_operations import add_arrangement
from hanoiplan.seating.arranging import arrange
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.operations import add_hall
from hanoiplan.seating.seat_operations import take_arranged
from hanoiplan.seating.viewing import view
from hanoiplan.self_test.invented_plan import TASKS, TITLE, write_plan
from hanoiplan.self_test.model import Broken, Place, Seen
from hanoiplan.self_test.trial import MORNING, opened
from hanoiplan.workspace import Workspace

ROOM = {"tables": 12, "seats": 10, "honour": 1}
MOVES = 5_000  # a twentieth of a second
REPORT = ("report.pdf", "report.docx", "report.xlsx")


def arrange_a_table(place: Place) -> Seen:
    """A banquet for everybody: each on a chair, nobody on two.

    Raises:
        Broken: somebody was left standing.
    """
    with opened(place) as (workspace, event):
        hall = workspace.do(add_hall, event.id, _("Banquet"), HallKind.BANQUET, ROOM)
        arrangement = workspace.do(add_arrangement, hall)
        seen = workspace.read(view, arrangement)
        arranged = arrange(seen, moves=MOVES)
        workspace.do(take_arranged, arrangement, arranged, seen)
        after = workspace.read(view, arrangement)
    number = interface().number
    seated = {one.delegate_id for one in after.seats}
    if after.unseated or len(seated) != len(after.seats) or not seated:
        sentence = _("{n} people were left without a seat.")
        raise Broken(sentence.format(n=number(len(after.unseated))))
    words = _("{n} people at {tables} tables")
    return Seen(words.format(n=number(len(seated)), tables=number(ROOM["tables"])))


def read_a_plan(place: Place) -> Seen:
    """A plan in a Word file is read and its tasks are taken into the checklist.

    Raises:
        Broken: not all of its tasks were found.
    """
    reading = read_plan(write_plan(place.folder / "plan.docx"))
    refuse_nothing(reading)
    with opened(place) as (workspace, _event):
        intake = workspace.read(prepare_plan, reading).with_all_ticked()
        outcome = workspace.do(take_plan, intake)
    found = outcome.added.get(PlanPart.TASKS, 0)
    number = interface().number
    if found != len(TASKS) or reading.document.title.casefold() != TITLE.casefold():
        sentence = _("Of {n} tasks in a plan {found} were found.")
        raise Broken(sentence.format(n=number(len(TASKS)), found=number(found)))
    return Seen(_("{n} tasks of a plan in a Word file").format(n=number(found)))


def make_a_report(place: Place) -> Seen:
    """The progress report as PDF, Word and Excel; each is opened again and read.

    Raises:
        Broken: one of them says nothing.
    """
    with opened(place) as (workspace, event):
        report = _report(workspace, event)
    files = [report.write(place.folder / name).path for name in REPORT]
    with PdfPages(files[0].read_bytes()) as pages:
        sheets = len(pages)
    silent = [file.name for file in files if not _says_something(file)]
    if silent or not sheets:
        sentence = _("The report was written, but nothing can be read in it: {names}.")
        raise Broken(sentence.format(names=", ".join(silent) or files[0].name))
    words = _("PDF ({n} pages), Word and Excel, each read again")
    return Seen(words.format(n=interface().number(sheets)))


def _report(workspace: Workspace, event: EventFacts) -> Report:
    today = MORNING.date()
    wanted = ReportWanted(ReportKind.PROGRESS, event, today, moment=MORNING)
    facts = workspace.read(gather, wanted)
    office = Office(today, place=event.place)
    return Report(ReportKind.PROGRESS, facts, office, PaperLanguage.VI)


def _says_something(file: Path) -> bool:
    return bool(read_document(file).blocks)
