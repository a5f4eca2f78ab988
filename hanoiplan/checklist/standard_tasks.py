"""The standard tasks of an international conference, with the days before or after the event.

A template in the two languages of the office; the days are proposals that a setting may change.
Days set by law name it in `source`, the others are custom. What must not come in: agencies of a
real office, tables, how tasks are written into a plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.schedule.values import Anchor, Schedule, ScheduleKind


class Phase(StrEnum):
    """The part of the work that a task belongs to, in the order of the work."""

    PREPARE = "prepare"
    PERMIT = "permit"
    INVITE = "invite"
    CONTENT = "content"
    SERVE = "serve"
    DAYS = "days"
    AFTER = "after"


PHASES: dict[Phase, Bilingual] = {
    Phase.PREPARE: Bilingual("Chuẩn bị và phân công", "Preparation and assignment"),
    Phase.PERMIT: Bilingual("Xin phép tổ chức", "Permission"),
    Phase.INVITE: Bilingual("Mời và đăng ký đại biểu", "Invitation and registration"),
    Phase.CONTENT: Bilingual("Nội dung và tài liệu", "Programme and papers"),
    Phase.SERVE: Bilingual("Lễ tân, hậu cần, an ninh", "Protocol, logistics, security"),
    Phase.DAYS: Bilingual("Trong những ngày diễn ra", "During the event"),
    Phase.AFTER: Bilingual("Sau sự kiện", "After the event"),
}


class LeadRole(StrEnum):
    """Who leads by the nature of the work; the office puts its own agencies there."""

    FOREIGN_AFFAIRS = "foreign_affairs"
    OFFICE = "office"
    CONTENT = "content"
    SECURITY = "security"
    FINANCE = "finance"
    CULTURE = "culture"
    TRANSPORT = "transport"
    HEALTH = "health"
    PRESS = "press"
    SECRETARIAT = "secretariat"


ROLES: dict[LeadRole, Bilingual] = {
    LeadRole.FOREIGN_AFFAIRS: Bilingual("Cơ quan ngoại vụ", "Foreign affairs office"),
    LeadRole.OFFICE: Bilingual("Văn phòng của cơ quan chủ trì", "Office of the host authority"),
    LeadRole.CONTENT: Bilingual("Cơ quan phụ trách nội dung", "Agency in charge of content"),
    LeadRole.SECURITY: Bilingual("Công an", "Police"),
    LeadRole.FINANCE: Bilingual("Cơ quan tài chính", "Finance office"),
    LeadRole.CULTURE: Bilingual("Cơ quan văn hóa", "Culture office"),
    LeadRole.TRANSPORT: Bilingual("Cơ quan giao thông", "Transport office"),
    LeadRole.HEALTH: Bilingual("Cơ quan y tế", "Health office"),
    LeadRole.PRESS: Bilingual("Cơ quan báo chí", "Press office"),
    LeadRole.SECRETARIAT: Bilingual("Tổ thư ký", "Secretariat"),
}

PERMIT_RULE = "06/2020/QĐ-TTg"
"""Prime Minister's Decision on international conferences: the file at least 40 days before (30
where another authority decides), 15 days for the agencies asked, afterwards a report (its 15 days
are custom). Which authority decides may have changed since: an office checks it."""


@dataclass(frozen=True, slots=True)
class StandardTask:
    """One task of the template.

    `days` count from the first day of the event when negative or 0, else from its last day.
    `measure` names what counts its progress (`measures`), `source` the rule behind the days.
    """

    key: str
    phase: Phase
    role: LeadRole
    days: int
    title: Bilingual
    output: Bilingual
    measure: str = ""
    source: str = ""

    @property
    def raw(self) -> str:
        """The deadline as it is written into the task: "D-40", "15 ngày sau hội nghị"."""
        return f"D{self.days:+d}" if self.days <= 0 else f"{self.days} ngày sau hội nghị"

    @property
    def schedule(self) -> Schedule:
        """The deadline as a value; it moves with the event."""
        anchor = Anchor.EVENT_END if self.days > 0 else Anchor.EVENT_START
        return Schedule(ScheduleKind.RELATIVE, self.raw, days=self.days, anchor=anchor)


def standard_tasks(days: Mapping[str, int] | None = None) -> tuple[StandardTask, ...]:
    """The template in the order of its days; `days` replaces those of the named keys."""
    changed = days or {}
    tasks = (replace(one, days=changed.get(one.key, one.days)) for one in _TASKS)
    return tuple(sorted(tasks, key=lambda one: one.days))


def _task(
    key: str, phase: Phase, role: LeadRole, days: int, title: tuple[str, str],
    output: tuple[str, str], measure: str = "", source: str = "",
) -> StandardTask:  # fmt: skip
    return StandardTask(
        key, phase, role, days, Bilingual(*title), Bilingual(*output), measure, source
    )


_P, _R = Phase, LeadRole
_TASKS: tuple[StandardTask, ...] = (
    _task("concept", _P.PREPARE, _R.FOREIGN_AFFAIRS, -120,
          ("Trình chủ trương tổ chức và đề cương hội nghị",
           "Submit the idea and the concept note of the conference"),
          ("Văn bản đồng ý chủ trương", "Consent in principle")),
    _task("committee", _P.PREPARE, _R.FOREIGN_AFFAIRS, -100,
          ("Lập Ban Tổ chức và các tiểu ban, cử đầu mối của từng cơ quan",
           "Form the organising committee and its groups, name a contact in each agency"),
          ("Quyết định thành lập, danh bạ đầu mối", "Decision, list of contacts")),
    _task("partners", _P.PREPARE, _R.FOREIGN_AFFAIRS, -90,
          ("Thống nhất phần việc và kinh phí với cơ quan đồng tổ chức",
           "Agree on work and cost with the co-organisers"),
          ("Biên bản thống nhất", "Agreed minutes")),
    _task("estimate", _P.PREPARE, _R.FINANCE, -75,
          ("Lập và thẩm định dự toán kinh phí", "Draw up and appraise the cost estimate"),
          ("Dự toán được duyệt", "Approved estimate")),
    _task("plan", _P.PREPARE, _R.OFFICE, -45,
          ("Ban hành kế hoạch tổ chức, giao việc cho từng cơ quan",
           "Issue the plan of the event with the duties of each agency"),
          ("Kế hoạch", "Plan")),
    _task("permit_file", _P.PERMIT, _R.FOREIGN_AFFAIRS, -40,
          ("Gửi hồ sơ xin phép tổ chức hội nghị quốc tế",
           "File the request to hold an international conference"),
          ("Hồ sơ và đề án tổ chức", "Request with the project"), source=PERMIT_RULE),
    _task("permit_opinions", _P.PERMIT, _R.FOREIGN_AFFAIRS, -25,
          ("Nhận đủ ý kiến của các cơ quan được hỏi, hoàn chỉnh đề án",
           "Have all opinions of the agencies asked, complete the project"),
          ("Đề án hoàn chỉnh, văn bản cho phép", "Final project, permission"),
          source=PERMIT_RULE),
    _task("invited_list", _P.INVITE, _R.FOREIGN_AFFAIRS, -90,
          ("Duyệt danh sách khách mời và mức đón tiếp của từng đoàn",
           "Approve the list of guests and what is hosted for each delegation"),
          ("Danh sách khách mời", "List of guests")),
    _task("invitations", _P.INVITE, _R.FOREIGN_AFFAIRS, -75,
          ("Gửi thư mời kèm phiếu đăng ký", "Send the invitations with the registration form"),
          ("Thư mời đã gửi", "Invitations sent")),
    _task("answers", _P.INVITE, _R.FOREIGN_AFFAIRS, -40,
          ("Nhắc các đoàn chưa trả lời, chốt các đoàn tham dự",
           "Remind delegations that have not answered, settle who comes"),
          ("Danh sách đoàn tham dự", "List of delegations"), "delegations_answered"),
    _task("registrations", _P.INVITE, _R.SECRETARIAT, -28,
          ("Nhận đủ thông tin đăng ký của từng đại biểu",
           "Have the registration of every delegate"),
          ("Danh sách đại biểu", "List of delegates"), "delegates_confirmed"),
    _task("visas", _P.INVITE, _R.FOREIGN_AFFAIRS, -21,
          ("Làm thủ tục thị thực cho đại biểu nước ngoài",
           "Arrange visas for the foreign delegates"),
          ("Văn bản cho phép nhập cảnh", "Entry permissions")),
    _task("vetting", _P.INVITE, _R.SECURITY, -20,
          ("Gửi danh sách đại biểu và nội dung phát biểu để thẩm tra",
           "Send the list of delegates and the speeches for vetting"),
          ("Kết quả thẩm tra", "Result of the vetting")),
    _task("photos", _P.INVITE, _R.SECRETARIAT, -10,
          ("Nhận đủ ảnh, kiểm tra họ tên và chức danh hai ngôn ngữ",
           "Have all photos, check names and titles in both languages"),
          ("Danh sách đã kiểm tra", "Checked list"), "photos"),
    _task("programme", _P.CONTENT, _R.CONTENT, -60,
          ("Dựng chương trình, chủ đề từng phiên", "Draft the programme and the sessions"),
          ("Dự thảo chương trình", "Draft programme")),
    _task("speakers", _P.CONTENT, _R.CONTENT, -30,
          ("Chốt chủ trì, điều phối và diễn giả của từng phiên",
           "Settle the chair, the moderator and the speakers of each session"),
          ("Chương trình chi tiết", "Detailed programme"), "speakers_confirmed"),
    _task("papers", _P.CONTENT, _R.CONTENT, -20,
          ("Nhận bài phát biểu, tham luận và tư liệu trình chiếu",
           "Receive speeches, papers and what is shown"),
          ("Bộ tài liệu", "Set of papers")),
    _task("translation", _P.CONTENT, _R.CONTENT, -7,
          ("Biên dịch, in tài liệu và kịch bản điều hành",
           "Translate and print the papers and the run sheet"),
          ("Tài liệu, kịch bản song ngữ", "Papers and run sheet in both languages")),
    _task("venue", _P.SERVE, _R.OFFICE, -75,
          ("Giữ hội trường, phòng họp và phòng khách sạn",
           "Book the hall, meeting rooms and hotel rooms"),
          ("Hợp đồng địa điểm, lưu trú", "Contracts for venue and lodging")),
    _task("interpreters", _P.SERVE, _R.FOREIGN_AFFAIRS, -21,
          ("Phân công phiên dịch và cán bộ tháp tùng từng đoàn",
           "Assign interpreters and liaison officers to each delegation"),
          ("Bảng phân công", "Roster")),
    _task("security_plan", _P.SERVE, _R.SECURITY, -14,
          ("Duyệt phương án an ninh và phân luồng", "Approve the security and traffic plan"),
          ("Phương án", "Plan")),
    _task("reception_plan", _P.SERVE, _R.OFFICE, -10,
          ("Lập lịch đón tiễn theo chuyến bay, bố trí xe và người đón",
           "Plan arrivals and departures by flight, with cars and greeters"),
          ("Lịch đón tiễn", "Reception schedule")),
    _task("health_plan", _P.SERVE, _R.HEALTH, -10,
          ("Bố trí trực y tế, kiểm tra an toàn thực phẩm",
           "Arrange medical duty and check food safety"),
          ("Lịch trực, biên bản kiểm tra", "Duty roster, record of the check")),
    _task("press", _P.SERVE, _R.PRESS, -10,
          ("Đăng ký phóng viên, chuẩn bị thông cáo báo chí",
           "Register the press, prepare the press release"),
          ("Danh sách phóng viên, thông cáo", "List of the press, press release")),
    _task("gifts", _P.SERVE, _R.FOREIGN_AFFAIRS, -7,
          ("Chuẩn bị tặng phẩm và túi tài liệu theo danh sách",
           "Prepare gifts and conference kits by the list"),
          ("Tặng phẩm, túi tài liệu", "Gifts and kits")),
    _task("badges", _P.SERVE, _R.SECRETARIAT, -3,
          ("In thẻ đại biểu, thẻ xe và biển tên", "Print badges, car passes and name cards"),
          ("Thẻ và biển tên", "Badges and name cards"), "badges_printed"),
    _task("seating", _P.SERVE, _R.FOREIGN_AFFAIRS, -2,
          ("Duyệt sơ đồ chỗ ngồi, thứ tự cờ", "Approve the seating plan and the order of flags"),
          ("Sơ đồ chỗ ngồi", "Seating plan"), "seats"),
    _task("decoration", _P.SERVE, _R.CULTURE, -2,
          ("Trang trí hội trường, cờ, phông và biển chỉ dẫn",
           "Decorate the hall; flags, backdrop and signs"),
          ("Hội trường sẵn sàng", "Hall ready")),
    _task("rehearsal", _P.SERVE, _R.OFFICE, -1,
          ("Tổng duyệt kịch bản, thử bàn đăng ký và âm thanh",
           "Rehearse the run sheet, try the registration desk and the sound"),
          ("Biên bản tổng duyệt", "Record of the rehearsal")),
    _task("check_in", _P.DAYS, _R.SECRETARIAT, 0,
          ("Đón đại biểu, điểm danh, phát thẻ và tài liệu",
           "Receive delegates, check in, hand out badges and papers"),
          ("Số liệu tham dự", "Figures of attendance"), "arrived"),
    _task("records", _P.AFTER, _R.SECRETARIAT, 3,
          ("Hoàn thành biên bản các phiên và văn kiện kết quả",
           "Complete the records of the sessions and the outcome document"),
          ("Biên bản, văn kiện", "Records, outcome document")),
    _task("thanks", _P.AFTER, _R.FOREIGN_AFFAIRS, 7,
          ("Gửi thư cảm ơn, ảnh và tài liệu tới các đoàn",
           "Send thanks, pictures and papers to the delegations"),
          ("Thư cảm ơn", "Letters of thanks")),
    _task("report", _P.AFTER, _R.FOREIGN_AFFAIRS, 15,
          ("Báo cáo kết quả tổ chức với cấp có thẩm quyền",
           "Report the result to the competent authority"),
          ("Báo cáo kết quả", "Report"), source=PERMIT_RULE),
    _task("accounts", _P.AFTER, _R.FINANCE, 30,
          ("Quyết toán kinh phí", "Settle the accounts"),
          ("Hồ sơ quyết toán", "Settled accounts")),
)  # fmt: skip
