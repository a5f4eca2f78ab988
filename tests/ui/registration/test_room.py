"""Large text on a small screen: the guest's card stays whole, what is lesser gives way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.registration.card import DeskCard
from hanoiplan.registration.model import DelegationPresence
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.reach import PLACES, Scene, opened
from ui.base.widgets import Attention, FitLabel
from ui.registration.page import DeskPage
from ui.registration.spoken import DeskWords

WELCOME = next(place for place in PLACES if place.name == "welcome")
WAITING = next(place for place in PLACES if place.name == "registration")
EVERY = [(size, window) for size in (13, 15, 18) for window in (*SIZES, (1920, 1080))]


@pytest.fixture
def scene(qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    """A guest with a long name, position and delegation, and a note, stands at the desk."""
    with opened(qapp, WELCOME, tmp_path) as made:
        made.window.setMinimumSize(0, 0)
        yield made


def desk_of(scene: Scene) -> DeskPage:
    page = scene.main.pages["registration"]
    assert isinstance(page, DeskPage)
    return page


def at(scene: Scene, size: int, window: tuple[int, int]) -> None:
    """The text size is changed while the desk is open."""
    scene.window.resize(*window)
    scene.dress("light", size)
    scene.settle()


def squeezed(card: QWidget) -> list[str]:
    """What is lower than its words, or lies outside of the card."""
    parts: list[QWidget] = [*card.findChildren(DeskWords), *card.findChildren(FitLabel)]
    parts += card.findChildren(Attention)
    found = []
    for part in (one for one in parts if one.isVisible()):
        wanted = part.heightForWidth(part.width())
        bottom = part.mapTo(card, part.rect().bottomLeft()).y()
        if part.height() < wanted or bottom >= card.height():
            words = f"{part.height()} of {wanted}, ends at {bottom} of {card.height()}"
            found.append(f"{part.accessibleName()}: {words}")
    return found


@pytest.mark.parametrize(("size", "window"), EVERY)
def test_nothing_of_the_guests_card_is_cut(
    scene: Scene, size: int, window: tuple[int, int]
) -> None:
    at(scene, size, window)
    desk = desk_of(scene)
    person = desk.views.outcome.person
    assert person.name.isVisible()
    assert person.attention.isVisible()
    assert squeezed(person) == []
    assert_fits(desk)


def test_the_desk_asks_for_no_more_than_before_after_large_text(scene: Scene) -> None:
    before = desk_of(scene).minimumSizeHint()
    at(scene, 18, SIZES[0])
    at(scene, 13, SIZES[0])
    assert desk_of(scene).minimumSizeHint() == before
    assert scene.window.size().toTuple() == SIZES[0]


def test_what_was_lesser_is_back_when_there_is_room_again(scene: Scene) -> None:
    delegation = desk_of(scene).views.outcome.person.delegation
    at(scene, 18, SIZES[0])
    assert not delegation.dots.isVisible()
    at(scene, 13, (1920, 1080))
    assert delegation.dots.isVisible()


def test_the_reason_of_a_refusal_is_whole_in_both_languages(scene: Scene) -> None:
    desk = desk_of(scene)
    desk._scan("1" * 21)
    for size, window in EVERY:
        at(scene, size, window)
        assert squeezed(desk.views.outcome.reason) == []


def test_who_has_no_room_at_the_side_is_counted(scene: Scene) -> None:
    """Names of the delegation that are not shown are not forgotten either."""
    desk = desk_of(scene)
    side, card = desk.views.side, desk.views.card
    assert card is not None
    for size, window in EVERY:
        at(scene, size, window)
        side.show_card(many_missing(card))
        scene.settle()
        shown = named(side)
        assert f"{19 - len(shown)} " in side.more.text()
        assert squeezed(side) == []


def named(side: QWidget) -> list[FitLabel]:
    """Who is named there."""
    return [one for one in side.findChildren(FitLabel) if one.isVisible()]


def many_missing(card: DeskCard) -> DeskCard:
    """The same card with a delegation of twenty, of whom one is here."""
    missing = ("Mariano Lurdes Tilman de Carvalho", "Chan Makara", "Lê Ý", "Văn An", "Khamla")
    assert card.person is not None
    person = replace(card.person, presence=DelegationPresence(1, 20, missing))
    return replace(card, person=person)


def test_the_waiting_desk_shows_no_half_line(qapp: QApplication, tmp_path: Path) -> None:
    """The chart gives way first, then the oldest passages."""
    with opened(qapp, WAITING, tmp_path) as scene:
        scene.window.setMinimumSize(0, 0)
        ready = desk_of(scene).views.ready
        for size, window in (*EVERY, (18, (1280, 500))):
            at(scene, size, window)
            assert_fits(desk_of(scene))
            assert squeezed(ready) == []
        assert not ready.arrivals.isVisible()
        at(scene, 13, (1366, 698))
        assert ready.arrivals.isVisible()
