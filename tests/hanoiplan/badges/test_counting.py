"""So many of a kind are called by the name of the kind, one as one."""

import pytest

from hanoiplan.badges.counting import counted, print_label
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import _, set_language


@pytest.mark.parametrize("kind", list(CardKind))
def test_the_noun_is_that_of_the_kind(kind: CardKind) -> None:
    set_language("en")
    one, many = KINDS[kind].label.lower(), KINDS[kind].plural.lower()
    assert (counted(kind, 1), counted(kind, 1453)) == (f"1 {one}", f"1,453 {many}")
    told = [_(print_label(kind, n)).format(n=n) for n in (1, 2)]
    assert told == [f"Print 1 {one}", f"Print 2 {many}"]
