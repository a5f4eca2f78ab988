"""What hangs on a task: comments, evidence of what was delivered, changes that agencies ask for.

What must not come in: the task's own columns (`operations`).
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import nfc
from hanoiplan.checklist.model import Decision, EvidenceKind
from hanoiplan.checklist.queries import change_requests, comment, evidence
from hanoiplan.checklist.tables import ChangeRequest, TaskComment, TaskEvidence
from hanoiplan.checklist.writing import present_task
from hanoiplan.plans.agencies import present_agency
from hanoiplan.store.work import Work

LARGEST = 20 * 1024 * 1024  # bytes: a workspace is copied and sent as one file


@operation(N_("Comment on a task"))
def add_comment(work: Work, task_id: int, text: str) -> int:
    """Write something about a task, in the operator's name; returns its id.

    Raises:
        NotPossible: the task is gone, or nothing was written.
    """
    present_task(work, task_id)
    said = nfc(text).strip()
    if not said:
        raise NotPossible(_("Write the comment first."))
    return work.add(TaskComment, task_id=task_id, text=said, author=work.operator, at=work.now)


@operation(N_("Remove a comment"))
def remove_comment(work: Work, comment_id: int) -> bool:
    """Take a comment out; returns whether it was still there."""
    there = comment(work, comment_id) is not None
    if there:
        work.remove(TaskComment, comment_id)
    return there


@operation(N_("Add evidence"))
def add_evidence_file(work: Work, task_id: int, name: str, content: bytes, note: str = "") -> int:
    """Keep a file that shows what was delivered; returns the id of its row.

    Raises:
        NotPossible: the task is gone, or the file is empty or too large.
    """
    present_task(work, task_id)
    if not content:
        raise NotPossible(_("“{file}” is empty. Choose another file.").format(file=name))
    if len(content) > LARGEST:
        sentence = _("“{file}” is larger than {n} MB. Note its number instead.")
        raise NotPossible(sentence.format(file=name, n=LARGEST // 2**20))
    digest = work.save_blob(content, "application/octet-stream")
    return _add_evidence(work, task_id, EvidenceKind.FILE, name, note, digest)


@operation(N_("Add evidence"))
def add_evidence_number(work: Work, task_id: int, number: str, note: str = "") -> int:
    """Note the number of a document that shows what was delivered; returns the id of its row.

    Raises:
        NotPossible: the task is gone, or there is no number.
    """
    present_task(work, task_id)
    if not number.strip():
        raise NotPossible(_("Write the number of the document."))
    return _add_evidence(work, task_id, EvidenceKind.NUMBER, number, note)


@operation(N_("Remove evidence"))
def remove_evidence(work: Work, evidence_id: int) -> bool:
    """Take a piece of evidence out; returns whether it was still there. Undo brings it back."""
    there = evidence(work, evidence_id) is not None
    if there:
        work.remove(TaskEvidence, evidence_id)
    return there


@operation(N_("Note a change that an agency asks for"))
def request_change(work: Work, task_id: int, agency_id: int | None, asked: str, reason: str) -> int:
    """Keep what an agency wants to have changed in a task, and why; returns its id.

    Raises:
        NotPossible: the task or the agency is gone, nothing is asked for, or no reason is given.
    """
    present_task(work, task_id)
    if agency_id is not None:
        present_agency(work, agency_id)
    if not asked.strip():
        raise NotPossible(_("Write what the agency asks to have changed."))
    if not reason.strip():
        raise NotPossible(_("Write why the agency asks for it, so that it can be decided."))
    return work.add(
        ChangeRequest,
        task_id=task_id,
        agency_id=agency_id,
        asked=nfc(asked).strip(),
        reason=nfc(reason).strip(),
        asked_on=work.now.date(),
        decision=str(Decision.OPEN),
    )


@operation(N_("Decide on a change"))
def decide_change(work: Work, request_id: int, decision: Decision, reason: str = "") -> bool:
    """Accept or refuse a change, with the reason; returns whether the decision is new.

    The task itself is changed by hand, so that its deadline is read once more. A decision that is
    set back to open was not made.

    Raises:
        NotPossible: the request is gone, or it is refused without a reason.
    """
    if not any(one.id == request_id for one in change_requests(work)):
        raise NotPossible(_("This request is no longer there. Refresh the page."))
    decision, said = Decision(decision), nfc(reason).strip()
    if decision is Decision.REFUSED and not said:
        raise NotPossible(_("Say in a few words why the change is refused."))
    decided = decision is not Decision.OPEN
    return work.change(
        ChangeRequest,
        request_id,
        decision=str(decision),
        decision_reason=said,
        decided_at=work.now if decided else None,
        decided_by=work.operator if decided else "",
    )


def _add_evidence(
    work: Work, task_id: int, kind: EvidenceKind, name: str, note: str, digest: str = ""
) -> int:
    return work.add(
        TaskEvidence,
        task_id=task_id,
        kind=str(kind),
        name=nfc(name).strip(),
        digest=digest,
        note=nfc(note).strip(),
        at=work.now,
    )
