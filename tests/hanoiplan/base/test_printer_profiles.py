"""What is read from the calibration page becomes the printer's profile, or is refused.

A printer that is off is reckoned here by hand: it puts x at `s * x + t`. Through the profile every
point must come out where it was drawn.
"""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_measures import (
    CROSS,
    FROM_LEFT,
    FROM_TOP,
    KEYS,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    RULER,
    Measures,
    fits,
    hint,
    profile_of,
)
from hanoiplan.base.printer_profile import AS_DRAWN, TRUE_SIZE, Placing, Profile
from hanoiplan.base.printer_profiles import edge_for, forget, keep, kept_for, profile_for
from hanoiplan.base.settings import PRINTER_PROFILES, Settings

DAY = dt.date(2026, 6, 8)
Pair = tuple[float, float]
OFF = Measures(148.9, 150.6, 26.2, 48.7, -1.5, 0.8, 0.6, 5)


class OffPrinter:
    """A printer with errors of its own on each side; what a person would measure on its page."""

    def __init__(self, s: Pair, front: Pair, back: Pair) -> None:
        self.s, self.t, self.back_t = s, front, back

    def lands(self, x: float, y: float, *, back: bool = False) -> tuple[float, float]:
        """Where a point comes out, mm from the top left of its side of the paper."""
        t = self.back_t if back else self.t
        return self.s[0] * x + t[0], self.s[1] * y + t[1]

    def measures(self) -> Measures:
        """As with a ruler, and with the eye through the paper."""
        left, top = self.lands(FROM_LEFT, FROM_TOP)
        front = self.lands(*CROSS)
        seen_x, seen_y = self.lands(PAPER_WIDTH - CROSS[0], CROSS[1], back=True)
        return Measures(
            self.s[0] * RULER,
            self.s[1] * RULER,
            left,
            top,
            (PAPER_WIDTH - seen_x) - front[0],
            seen_y - front[1],
        )


def laid(placing: Placing, x: float, y: float) -> tuple[float, float]:
    """Where a profile puts a point."""
    return x * placing.scale_x + placing.right, y * placing.scale_y + placing.down


@pytest.mark.parametrize(
    "printer",
    [
        OffPrinter((1, 1), (0, 0), (0, 0)),
        OffPrinter((1, 1), (1.5, -2), (1.5, -2)),
        OffPrinter((0.993, 1.004), (0.7, 2.1), (-1.2, 0.4)),
        OffPrinter((1.03, 0.97), (-3, 1), (2, 3)),
    ],
    ids=["true", "shifted", "small and shifted", "far off"],
)
@pytest.mark.parametrize("back", [False, True], ids=["front", "back"])
def test_what_was_measured_is_undone_on_both_sides(printer: OffPrinter, *, back: bool) -> None:
    profile = profile_of(printer.measures())
    placing = profile.placing(PAPER_WIDTH, PAPER_HEIGHT, back=back)
    for point in ((0.0, 0.0), (105.0, 148.5), (200.0, 20.0), (12.0, 290.0)):
        assert printer.lands(*laid(placing, *point), back=back) == pytest.approx(point, abs=1e-6)


def test_a_printer_that_measures_true_needs_nothing() -> None:
    profile = profile_of(Measures())
    assert profile == TRUE_SIZE
    assert profile.placing(210, 297) == AS_DRAWN


def test_over_the_short_edge_the_back_is_moved_the_other_way() -> None:
    """The printer then turns the page by half before it prints it."""
    profile = Profile(dx=1, dy=2, back_dx=0.5, back_dy=-1)
    over_long = profile.placing(210, 297, back=True)
    over_short = profile.placing(210, 297, back=True, short_edge=True)
    assert (over_long.right, over_long.down) == (1.5, 1)
    assert (over_short.right, over_short.down) == (-1.5, -1)
    assert profile.placing(210, 297, short_edge=True) == profile.placing(210, 297)


def test_a_lying_page_is_moved_along_the_paper_it_is_printed_on() -> None:
    """Its left edge lies at the top of the paper: the paper's right is the page's up."""
    profile = Profile(dx=3, dy=0, scale_x=1.01, scale_y=0.99)
    lying = profile.placing(297, 210)
    assert (lying.scale_x, lying.scale_y) == (0.99, 1.01)
    middle = laid(lying, 148.5, 105)
    assert middle == pytest.approx((148.5, 102))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("across", 142.0), ("across", 158.0), ("down", 0.0), ("down", 15.0), ("left", 35.1),
        ("left", 2.0), ("top", 61.0), ("back_right", -10.5), ("back_down", 11.0), ("code", 0.3),
        ("code", 2.0), ("edge", -1.0), ("edge", 12.0),
    ],
)  # fmt: skip
def test_a_result_that_no_printer_gives_is_refused_with_what_to_do(key: str, wrong: float) -> None:
    set_language("en")
    assert not fits(key, wrong)
    with pytest.raises(NotPossible) as told:
        profile_of(replace(Measures(), **{key: wrong}))
    assert str(told.value) == hint(key)


def test_every_result_has_limits_and_a_sentence() -> None:
    set_language("en")
    assert len(KEYS) == 8
    assert len({hint(key) for key in KEYS}) == 8
    assert all(fits(key, getattr(Measures(), key)) for key in KEYS)


def test_results_that_move_the_page_too_far_together_are_refused() -> None:
    set_language("en")
    both = Measures(left=34, back_right=10)
    with pytest.raises(NotPossible, match="would move the page by more than 10 mm"):
        profile_of(both)


def test_each_printer_has_results_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    keep(Settings(file), "Canon LBP6030", OFF, DAY)
    keep(Settings(file), "Máy in tầng 2", Measures(edge=4), DAY)
    again = Settings(file)
    kept = kept_for(again, "Canon LBP6030")
    assert kept is not None
    assert (kept.measures, kept.day) == (OFF, DAY)
    assert profile_for(again, "Canon LBP6030") == profile_of(OFF)
    assert profile_for(again, "Máy in tầng 2") == TRUE_SIZE
    assert edge_for(again, "Máy in tầng 2") == 4
    assert profile_for(again, "HP") == TRUE_SIZE
    assert edge_for(again, "HP") == 0


def test_forgetting_one_printer_leaves_the_others(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    keep(settings, "one", OFF, DAY)
    keep(settings, "two", OFF, DAY)
    forget(settings, "one")
    assert kept_for(settings, "one") is None
    assert profile_for(settings, "two") == profile_of(OFF)


def test_refused_results_leave_the_old_ones(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    keep(settings, "one", OFF, DAY)
    with pytest.raises(NotPossible):
        keep(settings, "one", Measures(across=15), DAY)
    assert profile_for(settings, "one") == profile_of(OFF)


@pytest.mark.parametrize(
    "kept",
    [
        "no JSON",
        "[]",
        '{"one": 7}',
        '{"one": {"across": 150}}',
        '{"one": {"across": 150, "day": "yesterday"}}',
        '{"one": {"across": "150", "day": "2026-06-08"}}',
        '{"one": {"across": true, "day": "2026-06-08"}}',
        '{"one": {"across": 15, "day": "2026-06-08"}}',
        '{"one": {"across": NaN, "day": "2026-06-08"}}',
        '{"one": {"unknown": 1, "day": "2026-06-08"}}',
    ],
)
def test_what_was_changed_by_hand_and_cannot_be_true_counts_as_not_measured(
    tmp_path: Path, kept: str
) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set(PRINTER_PROFILES, kept)
    assert profile_for(settings, "one") == TRUE_SIZE


def test_the_results_lie_with_the_computer_and_in_no_template(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    keep(Settings(file), "one", OFF, DAY)
    data = json.loads(file.read_text(encoding="utf-8"))
    assert json.loads(data["printer_profiles"])["one"]["across"] == 148.9
