"""An invented plan of a town: every row is known, nothing of it is from a real document."""

from tests.hanoiplan.plan_reading.laid_out import Plain

HEADING = (
    *("Stt", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp"),
    *("Kết quả thực hiện", "Lộ trình thực hiện"),
)
TASKS = Plain(
    HEADING,
    (
        ("I", "CHUẨN BỊ", "", "", "", ""),
        (
            *("1", "Lập danh sách các điểm trồng hoa quanh hồ lớn và báo cáo kết quả khảo sát"),
            *("Sở Xây dựng", "Sở Tài chính", "Danh sách", "Quý I/2026"),
        ),
        (
            *("2", "Mời chuyên gia tư vấn về cây xanh"),
            *("Văn phòng UBND Thành phố;\nSở Du lịch", "Các đơn vị liên quan", "Thư mời", "2026"),
        ),
        ("II", "TỔ CHỨC LỄ HỘI", "", "", "", ""),
        (
            *(
                "1",
                "Trang trí các tuyến phố chính trước ngày khai mạc, bảo đảm an toàn cho du khách",
            ),
            *("Sở Văn hóa, Thể thao và Du lịch", "Công an Thành phố", "", "Hằng năm"),
        ),
        (
            *("2", "Tổ chức 02 buổi biểu diễn ngoài trời"),
            *(
                "Sở Du lịch và Sở Công Thương",
                "",
                "1-2 buổi/năm",
                "Sau khi UBND Thành phố cho phép",
            ),
        ),
        ("III", "TỔNG KẾT", "", "", "", ""),
        (
            *("3", "Báo cáo kết quả lễ hội"),
            *("Sở Du lịch", "Các sở, ban, ngành", "Báo cáo", ""),
        ),
    ),
)
LEADS = (
    ("Sở Xây dựng",),
    ("Văn phòng UBND Thành phố", "Sở Du lịch"),
    ("Sở Văn hóa, Thể thao và Du lịch",),
    ("Sở Du lịch", "Sở Công Thương"),
    ("Sở Du lịch",),
)
TARGETS = Plain(
    ("TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan chủ trì"),
    (
        ("1", "Tỷ lệ tuyến phố có cây xanh", "%", "≥ 85[1]", "Sở Xây dựng"),
        ("2", "Xếp hạng thành phố đáng đến", "Thứ bậc", "≤ 40 Thế giới\n≤ 3 ASEAN", "Sở Du lịch"),
        ("4", "Chất lượng hướng dẫn viên", "Mức độ", "Được nâng lên rõ rệt", "Sở Du lịch"),
    ),
)
