"""What the page of a unit says of few dossiers, missing months, other systems."""

from figures.wording import NBSP
from pages.working_group.unit import words


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_a_small_unit_is_told_what_one_dossier_changes():
    assert plain(words.small_unit("Xã X", 1, 4, "hồ sơ quá hạn")) == (
        "Xã X có 1/4 hồ sơ quá hạn: quá ít để nói tỷ lệ; "
        "thêm hoặc bớt 1 hồ sơ là đổi 25 điểm phần trăm."
    )


def test_missing_months_name_the_unit_and_the_reason():
    text = words.missing_months("Huyện Ia H'Drai", ["2023-05", "2023-06"])

    assert plain(text) == ("Chưa có số liệu tháng 5 và 6/2023 của Huyện Ia H'Drai (chưa gửi tệp).")


def test_dossiers_out_of_sight_are_named_without_a_number():
    text = words.out_of_sight(["cấp đổi giấy phép lái xe", "đăng ký kinh doanh"])

    assert text == (
        "Chưa gồm hồ sơ trên hệ thống của bộ, ngành (cấp đổi giấy phép lái xe, "
        "đăng ký kinh doanh): chưa kết nối, chưa rõ số lượng."
    )
