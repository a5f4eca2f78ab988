"""`seat-plan`: the plan of one hall as a PDF. Loaded only for this command: it draws."""

from typing import Any

from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.base.speech import Speech
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_halls import one_arrangement, one_hall
from hanoiplan.cli.files import check_place, write_pdf
from hanoiplan.seating.drawing.facts import HallFacts, seats_of
from hanoiplan.seating.drawing.reading import hall_of
from hanoiplan.seating.halls.layout import Viewpoint
from hanoiplan.seating.plan_pdf import PlanPaper, PlanWanted, draw_plan

_SPEECHES = {
    "vi": (Speech("vi"),),
    "en": (Speech("en"),),
    "both": (Speech("vi"), Speech("en")),
}


def run(call: Call) -> int:
    """Draw the plan and write it; a file that is held open gets another name."""
    out = call.path("OUT.pdf").resolve()
    check_place(out)
    facts = _facts(call)
    words = call.words
    wanted = PlanWanted(
        _SPEECHES[words["document_language"] or words.get("language") or "both"],
        PlanPaper(words["paper"] or "a3"),
        Viewpoint(words["view"]) if words["view"] else None,
    )
    drawn = draw_plan(facts, wanted)
    written = write_pdf(out, drawn.pdf)
    if written != out:
        sentence = _("{name} is held open by another program; this plan is in {other}.")
        call.output.remark(sentence.format(name=out.name, other=written.name))
    if drawn.missing:
        sentence = _("These letters are in no font on paper and print as empty boxes: {letters}")
        call.output.remark(sentence.format(letters=" ".join(drawn.missing)))
    seats = seats_of(facts)
    answer: dict[str, Any] = {
        "file": str(written),
        "hall": facts.view.hall.name,
        "arrangement": id_text(facts.view.arrangement.id),
        "seated": len(seats.by_chair),
        "seats": facts.view.hall.capacity,
    }
    call.output.answer(answer, _("Wrote {file}.").format(file=written))
    return 0


def _facts(call: Call) -> HallFacts:
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        hall = one_hall(workspace, event, call.words["hall"])
        arrangement = one_arrangement(workspace, event, hall, call.words["session"])
        return workspace.read(hall_of, event, arrangement.id, call.clock.now())
