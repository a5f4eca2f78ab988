"""Lists of seats as papers and as sheets, in the shape that the table of reports asks for.

What must not come in: reading.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.reports.office import Office
from hanoiplan.reports.seat_lists import delegation_slips
from hanoiplan.reports.seating_gathering import HallsFacts
from hanoiplan.reports.seating_list import SeatingList, list_paper
from hanoiplan.reports.seating_sheet import draw_lists
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.seating.drawing.facts import HallFacts, named
from hanoiplan.seating.plan_pdf import TITLE, PlanWanted, plan_pages


@dataclass(frozen=True, slots=True)
class Listed:
    """One way to make lists of what was read, written in either form."""

    make: Callable[[Any], tuple[SeatingList, ...]]

    def papers(self, facts: Any, _office: Office, language: PaperLanguage) -> tuple[Document, ...]:
        """For a word processor or a spreadsheet: one paper for each list."""
        return tuple(list_paper(one, language) for one in self.make(facts))

    def sheets(self, facts: Any, language: PaperLanguage) -> Drawn:
        """To print, hang up or cut."""
        return draw_lists(self.make(facts), language)


def of_each_hall(make: Callable[[HallFacts], SeatingList]) -> Listed:
    """One list for each hall that is arranged."""

    def lists(facts: HallsFacts) -> tuple[SeatingList, ...]:
        return tuple(make(one) for one in facts.halls)

    return Listed(lists)


def of_all(make: Callable[[Any], SeatingList]) -> Listed:
    """One list of everything."""
    return Listed(lambda facts: (make(facts),))


def slips(facts: HallsFacts) -> SeatingList:
    """For each delegation its own people with all their seats."""
    return delegation_slips(facts.halls[0].event, facts.halls)


def draw_plans(facts: HallsFacts, language: PaperLanguage) -> Drawn:
    """The plan of each hall on A3, one after the other."""
    wanted = PlanWanted(Voice(language).speeches)
    pages = [page for one in facts.halls for page in plan_pages(one, wanted)]
    speech = wanted.speeches[0]
    return drawn_of(pages, f"{speech.say(TITLE)} – {named(facts.halls[0], speech)}")
