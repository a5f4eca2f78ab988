"""Undo and redo of a draft: there and back is no difference, whatever was done."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.badges.designing.edits import add, move
from hanoiplan.badges.designing.fresh import empty_layout, fresh_item
from hanoiplan.badges.designing.steps import MOST, Steps
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.units import Side, Size
from tests.hanoiplan.badges.designing.invented import layouts

A6 = empty_layout("draft", Bilingual("Nháp", "Draft"), Size(105, 148))
TEXT = add(A6, Side.FRONT, fresh_item(A6, Side.FRONT, "text"))


def moved(by: float) -> Layout:
    return move(TEXT, Side.FRONT, ("text",), by, 0)


@settings(max_examples=40, deadline=None)
@given(st.lists(layouts(), min_size=1, max_size=6))
def test_undo_after_any_edits_gives_every_earlier_draft_back(drafts: list[Layout]) -> None:
    """And redo every later one."""
    steps, seen = Steps(A6), [A6]
    for at, draft in enumerate(drafts):
        steps = steps.done(f"edit {at}", draft)
        if draft != seen[-1]:
            seen.append(draft)
    for draft in reversed(seen):
        assert steps.layout == draft
        steps = steps.undo()
    assert steps == steps.undo(), "nothing is left to take back"
    for draft in seen:
        assert steps.layout == draft
        steps = steps.redo()


def test_ten_nudges_are_one_step() -> None:
    steps = Steps(TEXT)
    for at in range(1, 11):
        steps = steps.done("move", moved(at / 10), ("nudge", "text"))
    assert steps.undo().layout == TEXT
    assert steps.undo().redo().layout == moved(1)


def test_two_drags_are_two_steps() -> None:
    steps = Steps(TEXT).done("move", moved(1)).done("move", moved(2))
    assert steps.undo().layout == moved(1)


def test_nudges_of_another_item_or_after_a_pause_are_a_step_of_their_own() -> None:
    steps = Steps(TEXT).done("move", moved(1), ("nudge", "text"))
    assert steps.done("move", moved(2), ("nudge", "name")).undo().layout == moved(1)
    assert steps.apart().done("move", moved(2), ("nudge", "text")).undo().layout == moved(1)
    assert steps.undo().redo().done("move", moved(2), ("nudge", "text")).undo().layout == moved(1)


def test_undo_says_what_it_takes_back_and_redo_what_it_does_again() -> None:
    steps = Steps(TEXT).done("move", moved(1)).done("resize", moved(2))
    assert (steps.undo_label, steps.redo_label) == ("resize", "")
    assert (steps.undo().undo_label, steps.undo().redo_label) == ("move", "resize")


def test_an_edit_that_changes_nothing_is_no_step_and_keeps_what_can_be_done_again() -> None:
    steps = Steps(TEXT).done("move", moved(1)).undo()
    assert steps.done("align", TEXT).redo().layout == moved(1)
    assert steps.done("align", moved(5)).redo_label == ""


def test_a_long_sitting_does_not_fill_the_memory() -> None:
    steps = Steps(TEXT)
    for at in range(MOST + 20):
        steps = steps.done("move", moved(at % 20 + 1))
    assert len(steps.past) == MOST
