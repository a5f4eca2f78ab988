"""What can be done about a problem by one press, and what the button says.

Pure. What must not come in: doing it (the page and the draft), and Qt.
"""

from enum import StrEnum

from hanoiplan.base.i18n import _
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.sentences import ProblemKind
from ui.exchange.rows.lines import Level, Line


class Deed(StrEnum):
    """What the button of a line does."""

    NOTHING = ""
    PROPOSAL = "proposal"  # the proposed text is put into the cell
    WRITE = "write"  # the cell opens for a person
    SPLIT = "split"  # the people of one cell become rows of their own
    LINK = "link"  # the row is about the person who is proposed
    UNLINK = "unlink"  # it is about somebody else
    DELEGATION = "delegation"  # the delegation that is known is meant
    COLUMNS = "columns"  # a look at what was understood


_BY_KIND = {
    ProblemKind.PERHAPS: Deed.LINK,
    ProblemKind.LINKED: Deed.UNLINK,
    ProblemKind.NEAR_DELEGATION: Deed.DELEGATION,
    ProblemKind.GROUPS: Deed.COLUMNS,
    ProblemKind.DELEGATIONS_OF_SHEETS: Deed.COLUMNS,
    ProblemKind.TWO_NAME_COLUMNS: Deed.COLUMNS,
}


def deed_of(line: Line) -> Deed:
    """What can be done about a line by one press."""
    problem = line.problem
    if problem is None:
        return Deed.NOTHING
    if problem.kind in _BY_KIND:
        return _BY_KIND[problem.kind]
    if not line.is_about_row:
        return Deed.NOTHING
    if problem.parts:
        return Deed.SPLIT
    if problem.proposal:
        return Deed.PROPOSAL
    return Deed.WRITE if line.level is Level.BLOCKED else Deed.NOTHING


def can_be_written(line: Line) -> bool:
    """Whether the cell of a line can be mended in place."""
    problem = line.problem
    if problem is None or not line.is_about_row or line.secret:
        return False
    return bool(problem.column) or line.level is Level.BLOCKED


def button_words(line: Line) -> str:
    """What the button says, "" where there is none."""
    deed, problem = deed_of(line), line.problem
    if problem is None or deed is Deed.NOTHING:
        return ""
    if deed is Deed.PROPOSAL:
        return _proposal_words(problem)
    if deed is Deed.SPLIT:
        return _("Make {n} rows").format(n=len(problem.parts))
    return {
        Deed.WRITE: _("Put right"),
        Deed.LINK: _("The same person"),
        Deed.UNLINK: _("Somebody else"),
        Deed.DELEGATION: _("Use that one"),
        Deed.COLUMNS: _("Look"),
    }[deed]


def _proposal_words(problem: Problem) -> str:
    if problem.kind is ProblemKind.LOST_ZERO:
        return _("Add the 0")
    if problem.kind is ProblemKind.LOST_PLUS:
        return _("Add the +")
    return _("Take it over")
