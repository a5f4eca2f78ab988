"""What the history calls the columns of plans, agencies and tasks: words of their own.

A word has one Vietnamese for the whole program. "Name" of a person, "Title" of an event and
"Task" on a badge are other things than those of a plan, so they cannot be the same word.
"""

import pytest

from hanoiplan.checklist import tables as checklist
from hanoiplan.plans import tables as plans
from hanoiplan.store.rows import Row, table_of
from installer import words

OURS = (
    *(plans.PlanTable, plans.PlanFaultTable, plans.AgencyTable, plans.AgencyAlias),
    *(checklist.TaskTable, checklist.TaskAgency, checklist.TaskOccurrence, checklist.TaskComment),
    *(checklist.TaskEvidence, checklist.ChangeRequest, checklist.TargetTable, checklist.TaskView),
    *(checklist.ReportingDuty, checklist.ReportSent, checklist.ReportSentTakenBack),
)
# rooms in which the same word is about people, badges, doors, loans, copies
OTHERS = (
    *("hanoiplan/badges/", "hanoiplan/delegates/", "hanoiplan/handouts/", "hanoiplan/presence/"),
    *("hanoiplan/base/designing/", "ui/badges/", "ui/boards/", "ui/copies/", "ui/delegates/"),
    *("ui/designer/", "ui/registration/", "ui/shell/event_page"),
)
SAME_EVERYWHERE = {  # what these words mean does not depend on whose column it is
    *("Address", "At", "Desk", "E-mail", "Event", "File", "From", "Kind", "Name for finding"),
    *("Name of the view", "Note", "Notes", "Page", "Phone", "Place in the order", "Reason"),
    *("Short name", "Status", "Until"),
}


@pytest.fixture(scope="module")
def said_by() -> dict[str, list[str]]:
    """Which modules say each word."""
    return {
        str(message.id): [place for place, _line in message.locations]
        for message in words.gather()
        if message.id
    }


@pytest.mark.parametrize("table", OURS, ids=lambda table: table.__tablename__)
def test_no_column_bears_a_word_of_another_thing(
    table: type[Row], said_by: dict[str, list[str]]
) -> None:
    shared = {
        label: places
        for column in table_of(table).columns
        if (label := column.info.get("label")) and label not in SAME_EVERYWHERE
        if (places := [place for place in said_by[label] if place.startswith(OTHERS)])
    }
    assert not shared


def test_words_that_once_were_shared_are_known_to_this_test(said_by: dict[str, list[str]]) -> None:
    """It would find them again."""
    for label in ("Name", "Title", "Signed by", "Task", "To whom", "When", "Unit"):
        assert any(place.startswith(OTHERS) for place in said_by[label]), label
