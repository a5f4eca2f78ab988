"""`list`: the list of delegates in the office's form, as PDF, Word or spreadsheet.

Loaded only for this command, because it brings in everything that writes such files.
"""

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.text import Bilingual
from hanoiplan.cli.call import Call, spoken_language
from hanoiplan.cli.files import refuse_folder
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.delegate_list import ListFacts, delegate_list
from hanoiplan.reports.gathering import ListChoice, list_facts
from hanoiplan.reports.office import Office
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import refuse_suffix, write_document


def run(call: Call) -> int:
    """Write the list; whatever has its name already stays as it is."""
    out = call.path("OUT")
    refuse_suffix(out)
    refuse_folder(out)
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        choice = ListChoice(call.words["delegation"] or "", call.words["arrived"])
        facts = workspace.read(list_facts, event, choice)
    _refuse_nobody(facts, choice)
    document = delegate_list(
        facts,
        _office(call, event),
        PaperLanguage(call.words["document_language"] or spoken_language()),
        per_delegation=call.words["per_delegation"],
    )
    written = write_document(out, document)
    if written.missing:
        sentence = _("These letters are in no font on paper and print as empty boxes: {letters}")
        call.output.remark(sentence.format(letters=" ".join(written.missing)))
    people = len(facts.people)
    told = ngettext("Wrote {file}: {n} delegate.", "Wrote {file}: {n} delegates.", people).format(
        file=written.path, n=people
    )
    call.output.answer({"file": str(written.path), "delegates": people}, told)
    return 0


def _refuse_nobody(facts: ListFacts, choice: ListChoice) -> None:
    if facts.people:
        return
    if choice.delegation:
        sentence = _(
            "Nobody of a delegation called “{name}” can be listed. Look for its name with “find”."
        )
        raise NotPossible(sentence.format(name=choice.delegation))
    if choice.only_arrived:
        sentence = _(
            "Nobody has checked in yet, so there is nobody to list. Leave out “--arrived” to list"
            " everybody."
        )
        raise NotPossible(sentence)
    raise NotPossible(_("There is nobody to list. Import or add delegates first."))


def _office(call: Call, event: EventFacts) -> Office:
    words = call.words
    place = words["place"] or ""
    return Office(
        day=to_event_time(call.clock.now(), event.time_zone).date(),
        parent=words["parent"] or "",
        agency=words["agency"] or "",
        number=words["number"] or "",
        place=Bilingual(place, place) if place else event.place,
        authority=tuple(words["signer_title"] or ()),
        signer=words["signer"] or "",
        recipients=tuple(words["recipient"] or ()),
    )
