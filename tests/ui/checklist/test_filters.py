"""Which tasks pass: OR within a condition, AND between them, kept as text and read again."""

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.checklist.office import TODAY, Office
from ui.checklist.filters import Condition, Field, Tab, TaskQuery, counts, query_from
from ui.checklist.lines import Line, lines_of

CONDITIONS = st.builds(
    Condition, st.sampled_from(Field), st.frozensets(st.text(min_size=1), min_size=1)
)
QUERIES = st.builds(
    TaskQuery,
    st.sampled_from(Tab),
    st.integers(0, 2**63),
    st.sampled_from(["", "section", "agency"]),
    st.lists(CONDITIONS, unique_by=lambda one: one.field).map(tuple),
)


@given(QUERIES)
def test_a_kept_view_is_the_same_when_it_is_opened_again(query: TaskQuery) -> None:
    again = query_from(query.to_json())
    assert again == query


@given(st.text())
def test_a_view_that_cannot_be_read_shows_everything(text: str) -> None:
    """Only what was written by this page means anything."""
    assert isinstance(query_from(text), TaskQuery)


@given(CONDITIONS, CONDITIONS)
def test_a_field_has_one_condition(one: Condition, other: Condition) -> None:
    query = TaskQuery().with_condition(one).with_condition(other)
    assert len({condition.field for condition in query.conditions}) == len(query.conditions)
    assert other in query.conditions


def some_lines(office: Office) -> list[Line]:
    """The police lead one task and help in another; the third is nobody's of theirs."""
    ids = [
        office.a_task("Lead", "30/5/2026", lead_text="Công an Thành phố", officer="Long"),
        office.a_task("Help", "12/6/2026", lead_text="Sở Y tế",
                      coordinating_text="Công an Thành phố"),
        office.a_task("Other", "2030", lead_text="Sở Y tế", officer="Long"),
    ]  # fmt: skip
    return lines_of([office.known(one) for one in ids], TODAY)


def passing(lines: list[Line], query: TaskQuery) -> list[str]:
    """The titles of what passes."""
    return [line.row.title for line in lines if query.passes(line)]


def test_mine_are_those_i_lead_or_help_in(office: Office) -> None:
    lines = some_lines(office)
    mine = frozenset({str(office.agency("Công an Thành phố").id)})
    assert passing(lines, TaskQuery().with_condition(Condition(Field.AGENCY, mine))) == [
        "Lead",
        "Help",
    ]
    assert passing(lines, TaskQuery().with_condition(Condition(Field.LEAD, mine))) == ["Lead"]
    helping = Condition(Field.COORDINATING, mine)
    assert passing(lines, TaskQuery().with_condition(helping)) == ["Help"]


def test_two_conditions_both_hold(office: Office) -> None:
    lines = some_lines(office)
    health = Condition(Field.AGENCY, frozenset({str(office.agency("Sở Y tế").id)}))
    query = TaskQuery().with_condition(health)
    assert passing(lines, query) == ["Help", "Other"]
    long = Condition(Field.OFFICER, frozenset({"Long"}))
    assert passing(lines, query.with_condition(long)) == ["Other"]
    assert passing(lines, query.with_condition(Condition(Field.OFFICER, frozenset()))) == [
        "Help",
        "Other",
    ]


def test_tabs_count_what_is_late_and_what_is_due_this_week(office: Office) -> None:
    found = counts(some_lines(office))
    assert (found[Tab.ALL], found[Tab.LATE], found[Tab.WEEK], found[Tab.OPEN]) == (3, 1, 1, 3)
