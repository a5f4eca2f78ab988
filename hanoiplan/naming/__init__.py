"""What rows and values are called in sentences: people by name, columns by label.

The door holds the tables as data: which row says whom an entry of the journal is about, parts of
others, facts about facts. `namer` looks names up for a page of history, `columns` says what is
told of which column. What must not come in: sentences (`history`).
"""

from hanoiplan.checklist import tables as checklist
from hanoiplan.delegates.tables import Delegate, Delegation, SavedView
from hanoiplan.handouts.tables import (
    HandBack,
    HandBackTakenBack,
    HandedOver,
    HandOut,
    HandOutItem,
    HandOutTakenBack,
    HandOverTakenBack,
)
from hanoiplan.plans import tables as plans
from hanoiplan.plans.tables import CategoryRow, ZoneCategory, ZoneRow
from hanoiplan.presence.tables import (
    CheckpointCategory,
    CheckpointRow,
    CheckpointWindow,
    Passage,
    PassageTakenBack,
)
from hanoiplan.programme.tables import (
    CueRow,
    CueTicked,
    CueTickTakenBack,
    SessionPart,
    SessionRow,
)
from hanoiplan.registration.tables import LetInAnyway, ScanKept
from hanoiplan.seating import value_words as seating
from hanoiplan.store.rows import Row

DELEGATE, DELEGATION = Delegate.__tablename__, Delegation.__tablename__
ITEM, HAND_OVER = HandOutItem.__tablename__, HandedOver.__tablename__
DOOR, ZONE = CheckpointRow.__tablename__, ZoneRow.__tablename__
SESSION = SessionRow.__tablename__
PLAN, AGENCY, TASK = (
    plans.PlanTable.__tablename__,
    plans.AgencyTable.__tablename__,
    checklist.TaskTable.__tablename__,
)
DUTY, REPORT_SENT = checklist.ReportingDuty.__tablename__, checklist.ReportSent.__tablename__
EVENT, CATEGORY = plans.Event.__tablename__, CategoryRow.__tablename__
HAND_OUT, SAVED_VIEW = HandOut.__tablename__, SavedView.__tablename__
PASSAGE, SESSION_PART = Passage.__tablename__, SessionPart.__tablename__
STATED = tuple(  # parts of tasks whose codes have words
    table.__tablename__
    for table in (
        *(checklist.TaskTable, checklist.TaskAgency),
        *(checklist.TaskEvidence, checklist.ChangeRequest),
    )
)
_PARTS_OF_TASKS = (
    *(checklist.TaskAgency, checklist.TaskOccurrence, checklist.TaskComment),
    *(checklist.TaskEvidence, checklist.ChangeRequest),
)
PART_OF = {  # rules that are rows of their own: told of the door or zone they belong to
    CheckpointWindow.__tablename__: DOOR,
    CheckpointCategory.__tablename__: DOOR,
    ZoneCategory.__tablename__: ZONE,
    SessionPart.__tablename__: SESSION,
    CueRow.__tablename__: SESSION,
    **seating.PARTS,
    plans.AgencyAlias.__tablename__: AGENCY,
    plans.PlanFaultTable.__tablename__: PLAN,
    **{table.__tablename__: TASK for table in _PARTS_OF_TASKS},
}
# facts about another fact, which says whose it is: the column that names it, and where it stands
THROUGH: dict[str, tuple[str, type[Row]]] = {
    PassageTakenBack.__tablename__: ("passage_id", Passage),
    HandBack.__tablename__: ("hand_out_id", HandOut),
    HandOutTakenBack.__tablename__: ("hand_out_id", HandOut),
    HandBackTakenBack.__tablename__: ("hand_back_id", HandBack),
    HandOverTakenBack.__tablename__: ("hand_over_id", HandedOver),
    CueTicked.__tablename__: ("cue_id", CueRow),
    CueTickTakenBack.__tablename__: ("cue_ticked_id", CueTicked),
    checklist.ReportSentTakenBack.__tablename__: ("report_sent_id", checklist.ReportSent),
}
THINGS = ("item_id", "checkpoint_id")  # what was handed out, at which door it was
PASSED = {Passage.__tablename__, ScanKept.__tablename__, LetInAnyway.__tablename__}
NAMED = frozenset(
    {
        *(DELEGATE, DELEGATION, ITEM, DOOR, ZONE, SESSION, PLAN, AGENCY, TASK, DUTY),
        *(checklist.TargetTable.__tablename__, checklist.TaskView.__tablename__, *seating.NAMED),
    }
)
NAME_COLUMNS = (
    *("printed_vi", "printed_en", "passport_name", "name_vi", "name_en"),
    *("title_vi", "title_en", "title", "name", "indicator", "what"),
)
