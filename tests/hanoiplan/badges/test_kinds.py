"""Every kind of card is whole: a word, layouts that print it, sheets and columns that fit."""

import pytest

from hanoiplan.badges.brought_along import brought_along, has_code, kinds_of
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS, WORDS, KindSpec
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_columns import OWN_COLUMNS, column_of, label_of
from hanoiplan.cli.commands import KINDS_OF_CARDS
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.sheet import own_sheets
from tests.hanoiplan.badges.usual import USUAL

SPECS = tuple(KINDS.values())


def test_the_table_has_every_kind_and_the_commands_know_each() -> None:
    assert tuple(KINDS) == tuple(CardKind)
    assert tuple(WORDS) == KINDS_OF_CARDS


@pytest.mark.parametrize("spec", SPECS, ids=lambda one: one.word)
def test_every_layout_of_a_kind_is_there_and_prints_it(spec: KindSpec) -> None:
    for name in spec.layouts:
        layout = brought_along(name)
        assert spec.kind in kinds_of(layout)
        assert has_code(layout) or not spec.has_code


@pytest.mark.parametrize("spec", SPECS, ids=lambda one: one.word)
def test_the_usual_sheet_takes_the_usual_layout(spec: KindSpec) -> None:
    sheets = own_sheets()
    assert {name for name in spec.sheets if name} <= set(sheets)
    if spec.sheet is not None:
        assert sheets[spec.sheet].cell == brought_along(spec.layout).size


@pytest.mark.parametrize("name", own_layout_names())
def test_every_layout_of_the_program_is_for_a_kind_that_is_known(name: str) -> None:
    assert set(kinds_of(brought_along(name))) <= {str(kind) for kind in CardKind}


@pytest.mark.parametrize("spec", SPECS, ids=lambda one: one.word)
def test_every_column_of_a_kind_can_be_read_and_printed(spec: KindSpec) -> None:
    assert {*spec.needed, *spec.wished} <= {*spec.columns}
    for column in spec.columns:
        assert column in BADGE_FIELDS
        assert column_of(label_of(column), spec.kind) is not None


def test_no_heading_means_two_columns() -> None:
    words = [word for column in OWN_COLUMNS for word in column.words]
    assert len(words) == len(set(words))


def _shapes(name: str) -> set[str]:
    """The kinds of items and of faces that a template is made of."""
    layout = own_layout(name)
    items = {f"{type(item).__name__} {getattr(item, 'kind', '')}" for item in every_item(layout)}
    turned = {"turned" for face in layout.faces if face.turned}
    sides = {f"{len(layout.faces)} faces, two sides: {layout.two_sided}"}
    return items | turned | sides


def test_the_few_templates_of_the_usual_run_stand_for_all() -> None:
    """What only the sweep would draw is nowhere drawn before a release."""
    every = {shape for name in own_layout_names() for shape in _shapes(name)}
    assert {shape for name in USUAL for shape in _shapes(name)} == every
