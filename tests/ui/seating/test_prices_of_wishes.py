"""What keeping a broken wish would cost: told of the hall of now, as long as it holds."""

from collections.abc import Callable

import pytest

from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.seating.arrangement_operations import set_arrangement_settings
from hanoiplan.seating.arranging import price_broken
from hanoiplan.seating.model import WishDraft
from hanoiplan.seating.operations import remove_furniture
from hanoiplan.seating.precedence_operations import set_order_override
from hanoiplan.seating.protocol.values import InterpreterPlace
from hanoiplan.seating.seat_operations import seat_delegate
from hanoiplan.seating.solving.problem import WishKind
from tests.ui.seating.ballroom import Ballroom
from ui.base.widgets.basics import Label
from ui.seating.side import Beside

WEIGHING = "Weighing the wishes"


class Weighed:
    """A row in which Chea and Sari sit apart; one wish wants them together, a heavier one apart."""

    def __init__(self, ballroom: Ballroom) -> None:
        self.ballroom, self.jobs = ballroom, list[str]()
        self.page = ballroom.with_hall(rows=1, seats=8, aisles=0)
        ballroom.drag(ballroom.spot(ballroom.chair_of("Chea")), ballroom.spot("A-01"))
        ballroom.drag(ballroom.spot(ballroom.chair_of("Sari")), ballroom.spot("A-08"))
        self.chea, self.sari = self.who("Chea"), self.who("Sari")
        for kind, weight in ((WishKind.NEXT_TO, 1), (WishKind.NOT_NEXT, 9)):
            self.page.write_wish(
                WishDraft(kind, weight, first_delegate=self.chea, second_delegate=self.sari)
            )
        ballroom.settle()
        ballroom.jobs.ended.connect(lambda job: self.jobs.append(job.label))
        self.open()
        self.wait(1)
        assert self.told() == self.true_price() > 0

    def who(self, name: str) -> int:
        return next(one.id for one in self.ballroom.people() if one.name == name)

    def open(self) -> None:
        self.page.act("wishes").trigger()
        self.ballroom.settle()

    def wait(self, times: int) -> None:
        """Until prices were looked for so many times."""
        self.ballroom.wait_for(lambda: self.jobs == [WEIGHING] * times, 20_000)

    def told(self) -> int:
        """The price that stands in the panel, 0 for none."""
        words = (one.text() for one in self.page.side.wishes.findChildren(Label))
        found = [one for one in words if one.startswith("Keeping it would cost")]
        return int("".join(filter(str.isdigit, found[0]))) if found else 0

    def true_price(self) -> int:
        """What it costs by the file as it is now."""
        return price_broken(self.ballroom.view())[0].keeping


@pytest.fixture
def weighed(ballroom: Ballroom) -> Weighed:
    return Weighed(ballroom)


def test_a_price_stays_while_something_else_is_edited(weighed: Weighed) -> None:
    price = weighed.told()
    weighed.ballroom.workspace.do(edit_delegate, weighed.sari, phone="0912345678")
    weighed.ballroom.settle()
    assert weighed.told() == price
    weighed.ballroom.let_in(weighed.chea)
    weighed.ballroom.workspace.do(edit_delegate, weighed.sari, phone="0987654321")
    weighed.ballroom.settle()
    assert weighed.told() == price, "who has come changes no price"
    weighed.page.back_to_hall()
    weighed.ballroom.settle()
    weighed.open()
    assert weighed.told() == price
    assert weighed.jobs == [WEIGHING]


def _a_move(weighed: Weighed) -> None:
    view = weighed.ballroom.view()
    free = view.chair_ids[weighed.ballroom.free_chair()]
    weighed.ballroom.workspace.do(seat_delegate, view.arrangement.id, weighed.who("Budi"), free)


def _other_furniture(weighed: Weighed) -> None:
    hall_id, free = weighed.page.reading.hall_id, weighed.ballroom.free_chair()
    weighed.ballroom.workspace.do(remove_furniture, hall_id, (free,))


def _other_settings(weighed: Weighed) -> None:
    weighed.ballroom.workspace.do(
        set_arrangement_settings,
        weighed.page.reading.arrangement_id,
        interpreter=InterpreterPlace.BESIDE,
    )


def _another_place(weighed: Weighed) -> None:
    """In the list of precedence, by hand."""
    weighed.ballroom.workspace.do(set_order_override, weighed.sari, 100)


@pytest.mark.parametrize("change", [_a_move, _other_furniture, _other_settings, _another_place])
def test_what_prices_depend_on_has_them_weighed_anew(
    weighed: Weighed, change: Callable[[Weighed], None]
) -> None:
    change(weighed)
    weighed.ballroom.settle()
    weighed.wait(2)
    assert weighed.told() == weighed.true_price()
    assert weighed.page.side.shown is Beside.WISHES
