"""The demonstration: ACLC 2026 with invented people, as a workspace and as a spreadsheet.

Every person here is put together by chance from lists of common names; nobody is meant. The same
seed gives the same people. What must not come in: anything a real office depends on.
"""

from hanoiplan.demo.conference import make_demo
from hanoiplan.demo.listing import write_list

__all__ = ["make_demo", "write_list"]
