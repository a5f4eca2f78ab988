"""Roles inside a delegation: which words mean which, so that members can be put in order.

The record keeps the role as it was written; only its meaning is found here. The head of a
delegation is the member whose role says so: there is no second place where that is kept.
"""

from enum import StrEnum
from functools import cache, lru_cache

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold_words


class Role(StrEnum):
    """What a person is in a delegation; the order here is the order among its members."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    SPOUSE = "spouse"
    SPEAKER = "speaker"
    INTERPRETER = "interpreter"
    SECRETARY = "secretary"
    SECURITY = "security"
    PRESS = "press"
    LIAISON = "liaison"
    SUPPORT = "support"


ROLE_LABELS: dict[Role, str] = {
    Role.HEAD: N_("Head of delegation"),
    Role.DEPUTY: N_("Deputy head"),
    Role.MEMBER: N_("Member"),
    Role.SPOUSE: N_("Spouse"),
    Role.SPEAKER: N_("Speaker"),
    Role.INTERPRETER: N_("Interpreter"),
    Role.SECRETARY: N_("Secretary"),
    Role.SECURITY: N_("Security"),
    Role.PRESS: N_("Press"),
    Role.LIAISON: N_("Liaison officer"),
    Role.SUPPORT: N_("Supporting staff"),
}
_WORDS = {
    Role.HEAD: """trưởng đoàn; head; head of delegation; delegation head; leader; team leader;
        leader of delegation; chief of delegation; hod; đoàn trưởng""",
    Role.DEPUTY: """phó đoàn; phó trưởng đoàn; deputy head; deputy head of delegation; deputy;
        deputy leader""",
    Role.MEMBER: """thành viên; member; đoàn viên; thành viên đoàn; delegate; đại biểu;
        member of delegation; delegation member; participant""",
    Role.SPOUSE: "phu nhân; phu quân; spouse; wife; husband; phu nhân phu quân; vợ; chồng",
    Role.SPEAKER: "diễn giả; speaker; báo cáo viên; panelist; panellist; moderator; điều phối",
    Role.INTERPRETER: "phiên dịch; interpreter; biên phiên dịch; thông dịch; translator",
    Role.SECRETARY: "thư ký; secretary; trợ lý; assistant; thư ký đoàn; private secretary; aide",
    Role.SECURITY: "an ninh; security; cận vệ; bảo vệ; bodyguard; security officer",
    Role.PRESS: "báo chí; press; phóng viên; journalist; media; nhà báo; reporter; quay phim",
    Role.LIAISON: "liên lạc; liaison; cán bộ liên lạc; liaison officer; lễ tân; protocol",
    Role.SUPPORT: "phục vụ; lái xe; driver; staff; support staff; hậu cần; giúp việc; technician",
}
_LEADS = (("truong", "doan"), ("head", "of", "delegation"), ("head", "of", "the", "delegation"))
_PLACES = {role: place for place, role in enumerate(Role)}


@cache
def _by_words() -> dict[tuple[str, ...], Role]:
    return {
        fold_words(phrase): role for role, words in _WORDS.items() for phrase in words.split(";")
    }


@lru_cache(maxsize=1024)  # a list names few roles, each many times
def role_of(text: str) -> Role | None:
    """The role that these words name, in either language; None for words nobody knows.

    A head may lead a delegation that is named: "Trưởng đoàn Thái Lan".
    """
    words = fold_words(text)
    known = _by_words().get(words)
    led = any(words[: len(start)] == start for start in _LEADS)
    return Role.HEAD if known is None and led else known


def is_head(text: str) -> bool:
    """Whether these words make a person the head of the delegation."""
    return role_of(text) is Role.HEAD


def role_place(text: str) -> int:
    """Where a role stands among the members; one that nobody knows counts as a member."""
    return _PLACES[role_of(text) or Role.MEMBER]
