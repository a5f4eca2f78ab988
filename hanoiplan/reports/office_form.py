"""What reports and letters have around their text: head, recipients, authority, appendix title.

What must not come in: what they are about.
"""

from collections.abc import Iterable
from dataclasses import replace

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import fold
from hanoiplan.paper.document.model import (
    Appendix,
    Block,
    Document,
    Ending,
    Line,
    Lines,
    Orientation,
    Style,
)
from hanoiplan.paper.rehearsal_mark import words as rehearsal_words
from hanoiplan.plans.agency_list import USUAL
from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.office import DOTS, GAP, Office, ending, head, open_number
from hanoiplan.reports.plan_facts import PlanFacts
from hanoiplan.reports.voice import Voice
from hanoiplan.reports.wording import body, body_words

REPORT = "BC"  # the kind of paper in an open number
LIST = ""  # nor has a list
LETTER = ""  # a letter has no kind in its number


def paper(
    voice: Voice,
    office: Office,
    event: EventFacts,
    title: Iterable[Line],
    blocks: Iterable[Block],
    *,
    code: str = REPORT,
    addressed: bool = True,
    orientation: Orientation = Orientation.PORTRAIT,
    appendices: tuple[Appendix, ...] = (),
) -> Document:
    """A report or list in the office's form; a report that is not `addressed` goes to nobody."""
    lines = tuple(title)
    said = [line.text for line in lines if line.style in {Style.TITLE, Style.ABOUT}]
    return Document(
        name=" – ".join(said[:2]),
        orientation=orientation,
        head=head(voice, office, code),
        title=_marked(event, lines),
        blocks=tuple(blocks),
        ending=signed(voice, office, addressed=addressed),
        rehearsal=event.rehearsal,
        appendices=appendices,
    )


def working_paper(
    event: EventFacts,
    name: str,
    title: Iterable[Line],
    blocks: Iterable[Block],
    *,
    orientation: Orientation = Orientation.PORTRAIT,
) -> Document:
    """What an office works on or attaches to other papers: without head, recipients, signature."""
    return Document(
        name=name,
        orientation=orientation,
        head=None,
        title=_marked(event, title),
        blocks=tuple(blocks),
        ending=None,
        rehearsal=event.rehearsal,
    )


def _marked(event: EventFacts, title: Iterable[Line]) -> Lines:
    """A title under the word that a paper of a rehearsal bears."""
    mark = (Line(rehearsal_words(), Style.TITLE),) if event.rehearsal else ()
    return (*mark, *title)


def signed(voice: Voice, office: Office, *, addressed: bool) -> Ending:
    """Recipients and signature; without named recipients those that every paper has."""
    speech = voice.first
    if not office.recipients:
        usual = [speech.say(N_("As above"))] if addressed else []
        office = replace(office, recipients=(*usual, speech.say(N_("Filed: records office"))))
    return ending(voice, office, N_("HEAD OF THE AGENCY"))


def titled(voice: Voice, kind: str, *about: str) -> Iterable[Line]:
    """The kind of paper (a marked word) and what it is about."""
    yield from voice.lines(kind, Style.TITLE, Style.ABOUT_SECOND)
    yield from (Line(one, Style.ABOUT) for one in about if one)


def called(office: Office, known: Iterable[str]) -> str:
    """The issuing agency as running text names it: heads are in capitals, names are not.

    `known` are names as they are written elsewhere in the file.
    """
    if not office.agency:
        return GAP
    if not office.agency.isupper():
        return office.agency
    folded = fold(office.agency)
    written = (name for name in (*known, *USUAL) if fold(name) == folded)
    return next(written, office.agency.capitalize())


def names_in(facts: PlanFacts) -> list[str]:
    """The agencies and bodies that plans name."""
    return [*(one.name for one in facts.agencies), *(one.body for one in facts.plans)]


def usual_addressee(facts: PlanFacts) -> str:
    """Whoever issued the plans, "" where several did."""
    bodies = {fold_agency(one.body): one.body for one in facts.plans}
    return next(iter(bodies.values())) if len(bodies) == 1 else ""


def addressee(office: Office, usual: str) -> str:
    """Who gets the paper: whom the office names, else the usual one, else dots."""
    return office.addressee or usual or DOTS


def to_whom(speech: Speech, whom: str) -> Line:
    """The line that says who gets the paper."""
    said = body_words(speech, whom)
    words = speech.say(N_("To: {whom}")).format(whom=said.rstrip(" ."))
    return Line(f"{words}." if whom != DOTS else words, Style.ADDRESS)


def appendix_title(voice: Voice, office: Office, agency: str, title: str) -> Lines:
    """That it is an appendix, what it shows, and the paper that it belongs to."""
    speech = voice.first
    said = speech.say(title)
    number = office.number or open_number(speech, REPORT)
    note = speech.say(N_("(Attached to report No. {number} of {day} by {agency})")).format(
        number=number, day=speech.short_date(office.day), agency=agency
    )
    return (
        Line(speech.say(N_("Appendix")), Style.APPENDIX),
        Line(said, Style.APPENDIX_TITLE),
        Line(note, Style.APPENDIX_NOTE),
    )


def told_of_the_past(speech: Speech, facts: PlanFacts) -> list[Block]:
    """What has to be known of a past day: what is missing, and what was noted only later."""
    found = said_of_the_past(speech, facts.emptied)
    if facts.noted_until is not None:
        words = speech.say(
            N_(
                "On {day} the plan was not followed in this file yet: deadlines are counted for"
                " that day, results and difficulties are as they were noted until {noted}."
            )
        )
        said = words.format(
            day=speech.short_date(facts.today), noted=speech.short_date(facts.noted_until)
        )
        found.append(body(said))
    return found


def said_of_the_past(speech: Speech, emptied: int) -> list[Block]:
    """What is missing in the state of a past day because a law emptied it since."""
    found: list[Block] = []
    if emptied:
        words = speech.say_count(
            "{n} record of that day was erased by law since and is not counted here.",
            "{n} records of that day were erased by law since and are not counted here.",
            emptied,
        )
        found.append(body(words.format(n=speech.number(emptied))))
    return found
