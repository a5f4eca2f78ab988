"""`read-plan`: what an official plan says, without a workspace; no file is touched.

Loaded only for this command, because it brings in everything that reads documents.
"""

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.cli.call import Call
from hanoiplan.exchange.plans.document import read_plan
from hanoiplan.exchange.plans.intake import refuse_nothing
from hanoiplan.plan_reading.as_json import reading_json
from hanoiplan.plan_reading.model import APPENDIX, PlanReading

SHOWN = 40  # faults for a person; a program gets all of them


def run(call: Call) -> int:
    """Read the plan and say what was found; a document that is no plan is refused."""
    progress = call.output.progress(_("Reading the plan"))
    reading = read_plan(call.path("DOC"), progress)
    refuse_nothing(reading)
    call.output.answer(reading_json(reading), *_lines(reading))
    return 0


def _lines(reading: PlanReading) -> list[str]:
    """The plan in figures, then what is wrong in it."""
    facts = reading.document
    heading = " ".join(part for part in (facts.kind, facts.number or facts.number_raw) if part)
    lines = [line for line in (heading, facts.title, *_figures(reading)) if line]
    lines.extend(reading.source.remarks)
    lines.extend(fault.sentence() for fault in reading.faults[:SHOWN])
    more = len(reading.faults) - SHOWN
    if more > 0:
        lines.append(ngettext("{n} more remark.", "{n} more remarks.", more).format(n=more))
    return lines


def _figures(reading: PlanReading) -> list[str]:
    appendix = sum(task.origin == APPENDIX for task in reading.tasks)
    duties = len(reading.tasks) - appendix
    unsure = sum(bool(task.uncertain) for task in reading.tasks)
    counted = (
        (
            ngettext("{n} task of the appendices.", "{n} tasks of the appendices.", appendix),
            appendix,
        ),
        (ngettext("{n} duty of an agency.", "{n} duties of agencies.", duties), duties),
        (ngettext("{n} target.", "{n} targets.", len(reading.targets)), len(reading.targets)),
        (
            ngettext(
                "{n} row of the programme.", "{n} rows of the programme.", len(reading.programme)
            ),
            len(reading.programme),
        ),
        (
            ngettext("{n} locality invited.", "{n} localities invited.", len(reading.localities)),
            len(reading.localities),
        ),
        (
            ngettext(
                "{n} task to look at: not certain.", "{n} tasks to look at: not certain.", unsure
            ),
            unsure,
        ),
    )
    return [sentence.format(n=number) for sentence, number in counted if number]
