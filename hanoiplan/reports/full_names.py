"""Agencies in papers are called by their full names, however short a plan or a chip writes them.

Pure. What must not come in: the workspace, what a paper looks like.
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.checklist.model import ChangeRequestRow, TargetRow, TaskRow
from hanoiplan.plans.agency_names import canonical, is_collective
from hanoiplan.plans.model import AgencyName, AgencyRow


def full_name(name: str) -> str:
    """The usual full name where it says more than what is stored: "Sở VH&TT" written out.

    A longer stored name stays: what it says more, somebody wanted said. So does the name of many.
    """
    usual = name if is_collective(name) else canonical(name)
    return usual if len(usual) > len(name) else name


def agency_in_full(agency: AgencyRow) -> AgencyRow:
    """The agency, called by its full name."""
    return replace(agency, name=full_name(agency.name))


def task_in_full(task: TaskRow) -> TaskRow:
    """The task with the full names of those who lead it and help in it."""
    return replace(task, leads=_all(task.leads), coordinating=_all(task.coordinating))


def target_in_full(target: TargetRow) -> TargetRow:
    """The target with the full name of its lead."""
    return replace(target, lead=_one(target.lead))


def request_in_full(asked: ChangeRequestRow) -> ChangeRequestRow:
    """The request with the full name of whoever asks."""
    return replace(asked, agency=_one(asked.agency))


def _all(agencies: Sequence[AgencyName]) -> tuple[AgencyName, ...]:
    return tuple(replace(one, name=full_name(one.name)) for one in agencies)


def _one(agency: AgencyName | None) -> AgencyName | None:
    return replace(agency, name=full_name(agency.name)) if agency is not None else None
