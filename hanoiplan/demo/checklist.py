"""The plans of the demonstration: a plan of five years in invented words, and the event's own.

Every kind of deadline stands in it, and every state of a task: done, late, going on, waiting for a
condition, coming again, without end. What must not come in: words of a real plan.
"""

import re
from collections.abc import Iterator
from datetime import date

from hanoiplan.checklist.model import ReportingDutyDraft, TaskDraft, TaskStatus
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.repeating import tick_occurrence
from hanoiplan.checklist.reporting import add_reporting_duty
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.store.work import Work

TICKED = date(2026, 5, 20)  # when the first time of what comes again was done
PLAN = PlanDraft(
    kind="Kế hoạch",
    number="118/KH-UBND",
    issued_on=date(2026, 1, 26),
    place="Hà Nội",
    body="Ủy ban nhân dân thành phố Hà Nội",
    title="Chương trình hợp tác với các thành phố kết nghĩa, giai đoạn 2026–2030",
    short="Thành phố kết nghĩa 2026–2030",
)
REPORT = ReportingDutyDraft(
    who="Các sở, ngành",
    what="Báo cáo tiến độ sáu tháng",
    to="UBND Thành phố",
    when_raw="trước ngày 20/6 và 20/11 hằng năm",
    remind_days=14,
)

# what | who leads | who helps | output | deadline | status | percent | officer | what is in the way
_OF_PLAN = """
I. Điều phối và truyền thông
Ban hành chương trình làm việc năm năm với ba thành phố bạn | Văn phòng UBND Thành phố | Sở Ngoại \
vụ | Chương trình | Quý I/2026 | done | 100 | Phạm Thị Hòa
Giới thiệu hình ảnh các thành phố bạn trên báo và truyền hình | Báo và Phát thanh, Truyền hình | \
Sở Văn hóa và Thể thao, Sở Du lịch | Chuyên mục | Thường xuyên | in_progress | 60
Tổ chức tuần phim nhân ngày kết nghĩa | Sở Văn hóa và Thể thao | Báo và Phát thanh, Truyền hình | \
Tuần phim | Quý III-IV/2026 | in_progress | 35 | Lê Quốc Khánh
Lập trang thông tin chung bằng ba thứ tiếng | Sở Khoa học và Công nghệ | Báo và Phát thanh, Truyền \
hình | Trang thông tin | 31/5/2026 | in_progress | 70 | Đỗ Minh Quân | Chờ bản dịch tiếng Lào
Sơ kết chương trình và đề xuất giai đoạn sau | Văn phòng UBND Thành phố | các sở, ngành | Báo cáo \
| 2028, 2030
II. Trao đổi đoàn, đối ngoại
Đón và cử đoàn lãnh đạo thành phố | Sở Ngoại vụ | Văn phòng UBND Thành phố | 1 đoàn/năm | Hằng năm \
| in_progress | 20 | Nguyễn Thu Trang
Ký bản ghi nhớ giữa hai cơ quan đối ngoại | Sở Ngoại vụ |  | Bản ghi nhớ | 31/5/2026 | in_progress \
| 80 | Nguyễn Thu Trang | Chờ ý kiến của Bộ Ngoại giao
Chuẩn bị các thỏa thuận chuyên ngành | các sở, ngành | Văn phòng UBND Thành phố | Thỏa thuận | \
2026-2030 | in_progress | 25
Kỷ niệm 65 năm thiết lập quan hệ | Sở Ngoại vụ | Sở Văn hóa và Thể thao, Báo và Phát thanh, Truyền \
hình | Lễ kỷ niệm | 2027
Trao đổi cán bộ trẻ theo thỏa thuận khung | Văn phòng UBND Thành phố | Sở Giáo dục và Đào tạo | 2 \
cán bộ/năm | Sau khi hai bên ký thỏa thuận khung
III. An ninh, trật tự đô thị
Chia sẻ kinh nghiệm điều khiển giao thông | Công an Thành phố | Sở Xây dựng | Hội thảo | 2026, \
2028, 2030 | in_progress | 33 | Trần Đức Long
Diễn tập bảo vệ sự kiện quốc tế | Công an Thành phố | Văn phòng UBND Thành phố | Phương án | Quý \
III/2026
Ký kế hoạch phối hợp giữa hai lực lượng công an | Công an Thành phố | Sở Ngoại vụ | Kế hoạch phối \
hợp | 30/5/2026 | in_progress | 80 | Trần Đức Long
Tập huấn phòng cháy ở khu phố cổ | Công an Thành phố | UBND phường | Lớp tập huấn | 2027, 2029
IV. Kinh tế, thương mại, khoa học
Ký biên bản giữa hai cơ quan công thương | Sở Công Thương |  | Biên bản | Quý I/2026 | done | 100 \
| Vũ Hải Yến
Đưa doanh nghiệp đi hội chợ, đón gian hàng bạn | Sở Công Thương |  | 1-2 hội chợ/năm | Hằng năm | \
in_progress | 10 | Vũ Hải Yến
Kết nối đầu tư vào chế biến nông sản | Sở Công Thương | Sở Khoa học và Công nghệ | Dự án | Theo \
từng dự án được duyệt
Khảo sát tuyến vận tải hàng hóa | Sở Xây dựng | Sở Công Thương | Báo cáo khảo sát | Tháng 6/2026 | \
in_progress | 45
Mở vườn ươm doanh nghiệp chung | Sở Khoa học và Công nghệ | Sở Công Thương | Vườn ươm | 2028
Giới thiệu giải pháp thành phố thông minh | Sở Khoa học và Công nghệ | Báo và Phát thanh, Truyền \
hình | Triển lãm | trước 30/6/2026 | in_progress | 55
Rà soát các dự án tạm dừng | Sở Công Thương | Văn phòng UBND Thành phố | Danh mục | Quý II/2026 \
| stopped
V. Giáo dục, y tế, thanh niên
Cấp học bổng cho sinh viên thành phố bạn | Sở Giáo dục và Đào tạo | Sở Ngoại vụ | 5-10 suất/năm | \
Hằng năm | in_progress | 20
Ký thỏa thuận giữa hai cơ quan giáo dục | Sở Giáo dục và Đào tạo |  | Thỏa thuận | Quý IV/2026
Bồi dưỡng cán bộ quản lý trường học | Sở Giáo dục và Đào tạo |  | Lớp bồi dưỡng | 2027-2029
Khám chữa bệnh từ xa giữa hai bệnh viện | Sở Y tế | Sở Khoa học và Công nghệ | Đường truyền | \
Thường xuyên | in_progress | 40
Cử đoàn bác sĩ tình nguyện | Sở Y tế |  | 1 đoàn/năm | Hằng năm
Xây dựng quy trình ứng phó dịch bệnh | Sở Y tế | Công an Thành phố | Quy trình | Khi Bộ Y tế ban \
hành hướng dẫn
VI. Văn hóa, du lịch
Những ngày văn hóa Hà Nội tại thành phố bạn | Sở Văn hóa và Thể thao | Sở Du lịch | Sự kiện | \
Tháng 10/2026
Quảng bá tuyến du lịch di sản | Sở Du lịch | Sở Văn hóa và Thể thao, Báo và Phát thanh, Truyền \
hình | 2 đợt/năm | Hằng năm | in_progress | 30 | Hoàng Anh Thư
Dịch và xuất bản sách song ngữ | Sở Văn hóa và Thể thao | Sở Giáo dục và Đào tạo | 3 đầu sách | \
2027-2030
Giao lưu nghệ thuật đường phố | Sở Văn hóa và Thể thao | Sở Du lịch | Chương trình | 08/6/2026 | \
in_progress | 90
Trùng tu vườn hoa hữu nghị | Sở Xây dựng | Sở Văn hóa và Thể thao | Công trình
"""
_OF_EVENT = """
Việc của hội nghị
Gửi thư mời tới các thành phố | Sở Ngoại vụ | Văn phòng UBND Thành phố | Thư mời | 60 ngày trước \
hội nghị | done | 100 | Nguyễn Thu Trang
Chốt danh sách đại biểu và phân hạng thẻ | Văn phòng UBND Thành phố | Sở Ngoại vụ | Danh sách | 7 \
ngày trước hội nghị | done | 100 | Phạm Thị Hòa
In thẻ và biển tên | Văn phòng UBND Thành phố |  | Thẻ, biển tên | 3 ngày trước hội nghị | \
in_progress | 96 | Phạm Thị Hòa
Thẩm tra an ninh danh sách đại biểu | Công an Thành phố | Văn phòng UBND Thành phố | Danh sách đã \
thẩm tra | 05/6/2026 | done | 100
Lắp màn hình và bàn đăng ký ở sảnh | Sở Xây dựng | Văn phòng UBND Thành phố | Sảnh đón tiếp | \
06/6/2026 | done | 100
Trực y tế trong các ngày họp | Sở Y tế |  | Tổ trực | 07/6/2026 – 10/6/2026 | in_progress | 25
Kiểm tra phiên dịch và tai nghe | Sở Ngoại vụ | Sở Khoa học và Công nghệ | Biên bản kiểm tra | \
09/6/2026
Gửi báo cáo kết quả hội nghị | Văn phòng UBND Thành phố | Sở Ngoại vụ | Báo cáo | 15 ngày sau hội \
nghị
Quyết toán kinh phí | Văn phòng UBND Thành phố | các sở, ngành | Quyết toán | 45 ngày sau hội nghị
"""
_CELLS = 9
_NUMERAL = re.compile(r"(?P<section>[IVX]+)\. (?P<title>.+)")


def make_plans(work: Work, event_id: int) -> int:
    """Make the plan of five years, its tasks and its report, and the event's own tasks."""
    plan_id = make_plan(work, PLAN)
    for draft in _drafts(_OF_PLAN):
        add_task(work, draft, plan_id)
    for draft in _drafts(_OF_EVENT):
        add_task(work, draft, None, event_id)
    add_reporting_duty(work, REPORT, plan_id)
    for row in tasks(work, plan_id):
        begun = row.status is TaskStatus.IN_PROGRESS and row.occurrences
        if begun and row.occurrences[0].starts is not None:
            tick_occurrence(work, row.occurrences[0].id, max(row.occurrences[0].starts, TICKED))
    return plan_id


def _drafts(table: str) -> Iterator[TaskDraft]:
    """The tasks of a table, numbered through; a line without bars is the heading of a section."""
    section, title, index, number = "", "", 0, 0
    for line in table.strip().splitlines():
        if "|" not in line:
            found = _NUMERAL.fullmatch(line)
            section, title = found.group("section", "title") if found else ("", line)
            index += 1
            continue
        number += 1
        yield _draft(line, str(number), section, title, index)


def _draft(line: str, number: str, section: str, title: str, index: int) -> TaskDraft:
    cells = [cell.strip() for cell in line.split("|")]
    what, leads, helps, output, deadline, status, percent, officer, obstacles = cells + [""] * (
        _CELLS - len(cells)
    )
    return TaskDraft(
        title=what,
        section=section,
        section_title=title,
        section_index=index,
        number=number,
        label=number,
        lead_text=leads,
        coordinating_text=helps,
        output=output,
        delivered=f"Đã có {output[:1].lower()}{output[1:]}" if status == TaskStatus.DONE else "",
        deadline_raw=deadline,
        officer=officer,
        obstacles=obstacles,
        status=TaskStatus(status) if status else TaskStatus.NOT_STARTED,
        percent=int(percent or 0),
    )
