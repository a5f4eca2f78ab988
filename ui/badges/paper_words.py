"""Papers and templates in words, and which papers fit a template.

What must not come in: widgets, and how cards are placed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hanoiplan.badges.brought_along import others_of, read_template
from hanoiplan.badges.kinds import KindSpec
from hanoiplan.badges.templates import TemplateRow
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, language
from hanoiplan.base.speech import interface
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.sheet import Sheet, one_up, own_sheets
from hanoiplan.paper.units import Size

_PAPERS = {(210, 297): "A4", (148, 210): "A5", (105, 148): "A6", (297, 420): "A3"}


@dataclass(frozen=True, slots=True)
class Template:
    """A template that can be printed: what the list says of it, its layout and its stand-ins."""

    row: TemplateRow
    layout: Layout
    others: tuple[Layout, ...]

    @property
    def words(self) -> str:
        """Its title in the language of the interface."""
        return self.row.title.pick("vi" if language() == "vi" else "en") or self.row.name

    @property
    def two_sided(self) -> bool:
        """Whether any card may have a back, if only in a layout that stands in."""
        return any(one.two_sided for one in (self.layout, *self.others))

    @property
    def address(self) -> str | int:
        """What the designer is sent: the name of one of the program's, the id of an own one."""
        return self.row.id or self.row.name


@dataclass(frozen=True, slots=True)
class Unusable:
    """A template of the office's own that cannot be read any more."""

    row: TemplateRow

    @property
    def title(self) -> str:
        """Its title in the language of the interface."""
        return self.row.title.pick("vi" if language() == "vi" else "en") or self.row.name

    @property
    def words(self) -> str:
        """Its title, and that it cannot be used."""
        return _("{title} (cannot be used)").format(title=self.title)

    @property
    def trouble(self) -> str:
        """Why, in one sentence in the language of the interface."""
        try:
            others_of(read_template(self.row.text, self.title))
        except KnownError as error:
            return str(error)
        return ""


def _paper(size: Size) -> str:
    """For example A4, or 210 × 100 mm."""
    sides = sorted((round(size.width), round(size.height)))
    known = _PAPERS.get((sides[0], sides[1]))
    number = interface().number
    return known or _("{width} × {height} mm").format(
        width=number(round(size.width, 1)), height=number(round(size.height, 1))
    )


def sheet_words(sheet: Sheet) -> str:
    """For example "A4, 4 cards, cut marks"; one card to a page is said by the page's size."""
    paper = _paper(sheet.page)
    if sheet.per_page == 1:
        return _("One to a page, {paper}").format(paper=paper)
    told = _("{paper}, {n} to a sheet").format(paper=paper, n=sheet.per_page)
    return _("{sheet}, cut marks").format(sheet=told) if sheet.cut_marks else told


def fitting_sheets(spec: KindSpec, layout: Layout) -> list[tuple[str | None, Sheet]]:
    """The papers of a kind whose places are as large as the layout, the usual one first."""
    own = own_sheets()
    named = [name for name in spec.sheets if name in own and own[name].cell == layout.size]
    others = [name for name, one in own.items() if one.cell == layout.size and name not in named]
    alone = (None, one_up(layout.size))
    found: list[tuple[str | None, Sheet]] = [(name, own[name]) for name in (*named, *others)]
    return [*found, alone] if spec.sheets[0] is not None else [alone, *found]


def template_choices(
    templates: Iterable[Template], unusable: Iterable[Unusable] = ()
) -> list[tuple[object, str]]:
    """Names and words; the office's own stand last, under them those that cannot be used."""
    every: list[Template | Unusable] = [*templates, *unusable]
    return [(one.row.name, one.words) for one in every]
