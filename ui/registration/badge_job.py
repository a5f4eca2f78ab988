"""Draws the one badge of the guest at the desk, beside the window.

What must not come in: Qt, widgets, the workspace.
"""

from contextlib import closing

from hanoiplan.badges.brought_along import others_of
from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Finding, inspect
from hanoiplan.badges.render import Wanted
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.sheet import sheet_for
from ui.base.job_worker import Progress


def draw_badge(_progress: Progress, card: BadgeCard, layout: Layout) -> bytes:
    """A PDF with this badge alone on a page of its size, fronts only.

    Raises:
        KnownError: the layout cannot be used.
        NotPossible: the badge must not leave like this; the sentence says what is wrong.
    """
    wanted = Wanted(layout, others_of(layout), sheet_for(None, layout.size))
    with closing(rendered_files([card], wanted)) as drawn:
        made = next(drawn)
    blocking = [one for one in inspect([card], made.report, kind=CardKind.BADGE) if one.blocking]
    if blocking:
        raise NotPossible(_refused(blocking[0]))
    return made.pdf


def _refused(finding: Finding) -> str:
    words = _("Not printed: {why} On the page Badges somebody can answer for it.")
    return words.format(why=finding.sentence)
