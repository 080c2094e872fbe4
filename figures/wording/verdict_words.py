"""Words around verdicts: what a state was judged by, and why there is none."""

from figures.wording.labels import Labels

BASIS_OF_STATE = Labels(
    "basis of a state",
    {
        "peers": "so với đơn vị cùng cấp",
        "own_history": "so với chính đơn vị trước đây",
        "target": "so với chỉ tiêu",
    },
)
NO_VERDICT = Labels(
    "reason without verdict",
    {
        "basis": "Tình trạng được đánh giá cho từng cơ quan trong thời gian hoạt động, không cho "
        "đơn vị gộp.",
        "kind": "Chỉ đánh giá theo tháng và theo quý.",
        "unfinished": "Kỳ chưa kết thúc nên chưa đánh giá.",
        "reported": "Chưa đánh giá: chỉ có báo cáo tổng hợp.",
        "young": "Chưa đủ ba tháng số liệu liền nhau nên chưa đánh giá.",
    },
)
NO_PROCEDURES = "Báo cáo chia theo lĩnh vực, không chia theo thủ tục và hồ sơ"
NO_MONTHS = "Diễn biến từng tháng tính từ hồ sơ; đơn vị mới có báo cáo tổng hợp"
VERDICT_WORD = Labels(
    "heading around verdicts",
    {
        "see": "Xem:",
    },
)
