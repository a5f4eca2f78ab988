"""A code that is finer than the printer in use can print is said before it is printed."""

from dataclasses import replace

import pytest

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.code_size import PrinterLimit, module_of, too_fine
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.preflight import Finding, Problem, inspect
from hanoiplan.badges.render import drawing_of
from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_measures import Measures
from hanoiplan.paper.layout import CodeItem, CodeKind
from hanoiplan.paper.units import Box
from tests.hanoiplan.badges.people import a_card

LAYOUT = brought_along("badge-a6")


def found(limit: PrinterLimit | None) -> list[Finding]:
    """What is said about the code of one badge."""
    set_language("en")
    card = a_card()
    report = drawing_of(card, LAYOUT)[1]
    fine = too_fine((LAYOUT,), limit)
    every = inspect([card], [report], kind=CardKind.BADGE, fine=fine)
    return [one for one in every if one.problem is Problem.FINE_CODE]


def test_a_code_finer_than_the_printer_needs_is_to_be_checked_with_both_sizes() -> None:
    """The badge's code has modules of 1 mm; this printer needs 1.25 mm."""
    least = Measures(code=1.0).least_module
    (one,) = found(PrinterLimit("Canon LBP6030", least))
    assert not one.blocking
    assert one.item == "code"
    assert "dots are 1 mm, finer than the 1.25 mm that “Canon LBP6030”" in one.sentence


@pytest.mark.parametrize("limit", [None, PrinterLimit("Canon", 1.0), PrinterLimit("Canon", 0.5)])
def test_a_code_as_large_as_needed_is_not_mentioned(limit: PrinterLimit | None) -> None:
    assert found(limit) == []


def test_the_modules_of_a_bar_code_are_its_narrowest_bars() -> None:
    """21 digits are 13 signs of 11 modules, a stop of 13, and 10 of quiet on each side."""
    bars = CodeItem("bars", Box(0, 0, 88, 14), "code", kind=CodeKind.CODE128)
    assert module_of(bars) == pytest.approx(88 / 176, abs=0.07)
    wider = replace(bars, box=Box(0, 0, 176, 14))
    assert module_of(wider) == pytest.approx(2 * module_of(bars))
