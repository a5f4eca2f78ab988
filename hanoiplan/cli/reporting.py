"""`report`: progress, agencies, overdue tasks, targets, programme, invitations, letters.

Loaded only for this command, because it brings in everything that writes such files.
"""

from datetime import date
from typing import Any

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import (
    PAPER_AGENCY,
    PAPER_AUTHORITY,
    PAPER_NUMBER,
    PAPER_PARENT,
    PAPER_PLACE,
    PAPER_RECIPIENTS,
    PAPER_SIGNER,
    Setting,
    Settings,
)
from hanoiplan.base.text import Bilingual
from hanoiplan.cli.call import Call, spoken_language
from hanoiplan.cli.choosing_halls import one_arrangement, one_hall
from hanoiplan.cli.choosing_plans import one_agency, one_plan
from hanoiplan.cli.files import refuse_folder
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.office import Office
from hanoiplan.reports.orders import ReportKind, ReportWanted, read_day
from hanoiplan.reports.registry import Report, gather
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import left_out_words, refuse_suffix
from hanoiplan.workspace import Workspace


def run(call: Call) -> int:
    """Write the report; whatever has its name already stays as it is."""
    out = call.path("OUT")
    refuse_suffix(out)
    refuse_folder(out)
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        wanted = _wanted(call, workspace, event)
        facts = workspace.read(gather, wanted)
    office = _office(call, event, wanted.today)
    language = PaperLanguage(call.words["document_language"] or spoken_language())
    written = Report(wanted.kind, facts, office, language).write(out)
    if written.missing:
        sentence = _("These letters are in no font on paper and print as empty boxes: {letters}")
        call.output.remark(sentence.format(letters=" ".join(written.missing)))
    answer: dict[str, Any] = {
        "file": str(written.path),
        "report": str(wanted.kind),
        "day": wanted.day.isoformat(),
    }
    if written.left_out:
        answer["left_out"] = list(written.left_out)
        call.output.remark(left_out_words(written.left_out))
    call.output.answer(answer, _("Wrote {file}.").format(file=written.path))
    return 0


def _wanted(call: Call, workspace: Workspace, event: EventFacts) -> ReportWanted:
    words = call.words
    wanted = ReportWanted(
        kind=ReportKind(words["REPORT"]),
        event=event,
        today=to_event_time(call.clock.now(), event.time_zone).date(),
        plan_id=one_plan(workspace, words["plan"]),
        agency_id=one_agency(workspace, words["agency"]),
        first=_day(words["from"]),
        last=_day(words["to"]),
        as_of=_day(words["as_of"]),
        arrangement_id=_arrangement(call, workspace, event),
        moment=call.clock.now(),
    )
    if wanted.first is not None and wanted.first > (wanted.last or wanted.day):
        raise NotPossible(_("The period ends before it begins. Exchange --from and --to."))
    if wanted.as_of is not None and wanted.as_of > wanted.today and wanted.kind != ReportKind.DAY:
        raise NotPossible(_("The state of a day to come cannot be told. Choose a past day."))
    return wanted


def _arrangement(call: Call, workspace: Workspace, event: EventFacts) -> int:
    """The arrangement of the hall that is asked for, 0 for all."""
    if not call.words["hall"]:
        if call.words["session"]:
            raise NotPossible(_("Say the hall of this session with --hall."))
        return 0
    hall = one_hall(workspace, event, call.words["hall"])
    return one_arrangement(workspace, event, hall, call.words["session"]).id


def _day(text: str | None) -> date | None:
    try:
        return read_day(text or "")
    except ValueError as error:
        sentence = _("“{text}” is no day. Write it like 2026-06-08 or 08/06/2026.")
        raise NotPossible(sentence.format(text=text)) from error


def _office(call: Call, event: EventFacts, today: date) -> Office:
    """Who issues the paper: as said here, else as it was kept for the papers of this machine."""
    settings = Settings()

    def said(word: str, setting: Setting[str]) -> str:
        return str(call.words[word] or settings.get(setting)).strip()

    def lines(word: str, setting: Setting[str]) -> tuple[str, ...]:
        given = call.words[word] or settings.get(setting).splitlines()
        return tuple(one.strip() for one in given if one.strip())

    place = said("place", PAPER_PLACE)
    return Office(
        day=today,
        parent=said("parent", PAPER_PARENT),
        agency=said("issuer", PAPER_AGENCY),
        number=said("number", PAPER_NUMBER),
        place=Bilingual(place, place) if place else event.place,
        authority=lines("signer_title", PAPER_AUTHORITY),
        signer=said("signer", PAPER_SIGNER),
        recipients=lines("recipient", PAPER_RECIPIENTS),
        addressee=call.words["addressee"] or "",
    )
