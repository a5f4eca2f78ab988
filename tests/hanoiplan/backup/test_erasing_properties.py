"""Whoever is erased after whatever happened: nothing of them is left, nobody else changes."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.backup.traces import files_in, index_is_sound, terms, traces
from tests.hanoiplan.store.raw import Tables, contents

FIELDS = ("printed_vi", "passport_name", "phone", "notes", "organisation_en", "passport_number")
WORDS = st.sampled_from(["Nguyễn", "Đặng", "Ngọc", "Ánh", "O'Neil", "สมชาย", "Bin", "X"])


def token_of(person: int) -> str:
    """A word that nobody else has, with letters that fold."""
    return f"Độkỳ{person}wữ"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(0, 3), st.sampled_from(FIELDS), WORDS),
        st.tuples(st.just("cancel"), st.integers(0, 3)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
        st.tuples(st.just("enter"), st.integers(0, 3)),
        st.tuples(st.just("copy")),
    ),
    max_size=12,
)


def carry_out(desk: Desk, people: list[int], step: tuple[object, ...], number: int) -> None:
    """One step; what the program refuses is refused."""
    kind, *rest = step
    person = people[rest[0]] if rest and isinstance(rest[0], int) else 0
    try:
        if kind == "edit":
            _index, field, word = rest
            values = {str(field): f"{word} {token_of(people.index(person))}"}
            desk.workspace.do(edit_delegate, person, **values)
        elif kind == "cancel":
            desk.workspace.do(cancel_delegate, person)
        elif kind == "enter":
            desk.scan(desk.code(person))
        elif kind == "copy":
            desk.workspace.save_copy(desk.path.parent / "copies" / f"{number}.hanoiplan")
        else:
            getattr(desk.workspace, str(kind))()
    except NotPossible:
        return  # nothing to undo, or the person was undone


def without(tables: Tables, person: int) -> Tables:
    """All rows but the erased one."""
    return {
        table: {row: values for row, values in rows.items() if row != person}
        for table, rows in tables.items()
    }


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, whom=st.integers(0, 3), twice=st.booleans())
def test_erasing_one_leaves_every_other_row_and_no_token(
    steps: list[tuple[object, ...]], whom: int, twice: bool
) -> None:
    with TemporaryDirectory() as place, a_desk(Path(place) / "a.hanoiplan") as desk:
        people = [desk.add(f"Lê {token_of(n)}", phone=f"09000{n}111{n}") for n in range(4)]
        for number, step in enumerate(steps):
            carry_out(desk, people, step, number)
        before = contents(desk.path, Kind.RECORD, Kind.FACT)
        for _turn in range(1 + twice):
            done = erase_person(desk.workspace, people[whom])
        assert without(contents(desk.path, Kind.RECORD, Kind.FACT), people[whom]) == without(
            before, people[whom]
        )
        assert done.complete
        assert desk.workspace.verify().whole
        desk.workspace.close()
        files = files_in(Path(place))
        assert not traces(files, [token_of(whom), f"09000{whom}111{whom}"])
        for file in files:
            assert not [term for term in terms(file) if f"doky{whom}wu" in term]
            assert index_is_sound(file)
