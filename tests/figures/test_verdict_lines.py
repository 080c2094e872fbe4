"""What a unit is told: how much, how sure, since when, what ends it; never more than is known."""

from __future__ import annotations

import math

from figures import wording
from tests.figures import verdict_row as board
from tests.figures.test_verdict_terms import line, plain
from tests.figures.verdict_examples import examples

EXAMPLES = dict(examples())


def test_a_named_unit_is_told_all_that_a_reader_asks():
    assert line("lagging", *board.PEERS_NAMED) == (
        "12 tháng: 31 hồ sơ quá hạn, dự kiến 12 nếu làm như các huyện khác; gấp 2,6 lần. "
        "Quý này và quý trước đều gấp từ 1,2 lần mức chung trở lên. "
        "Nếu đơn vị chỉ kém mức chung chưa tới 1,25 lần thì kết quả này khó có thể do tình cờ. "
        "Tình trạng này nhiều khả năng bắt đầu từ quý II/2023; sớm nhất quý I, muộn nhất quý "
        "III/2023 (mức tin cậy khoảng 90%). "
        "Nếu quý tới có không quá 4 hồ sơ quá hạn (trong khoảng 520 hồ sơ đến hạn) thì hết cảnh "
        "báo."
    )


def test_what_may_have_begun_before_the_first_quarter_says_so():
    assert "từ quý II/2023 hoặc trước đó." in line(
        "lagging", *board.PEERS_NAMED, since_from=None, since_to="2023-04"
    )
    assert "sớm nhất quý IV/2022, muộn nhất quý III/2023" in line(
        "lagging", *board.PEERS_NAMED, since_from="2022-10"
    )
    assert "II/2023 (mức tin cậy trên 90%)." in plain(wording.since_words(one(), board.terms()))


def one() -> dict:
    return EXAMPLES["since one quarter"]


def test_of_one_named_for_the_first_time_it_is_open_whether_anything_began():
    first = plain(wording.since_words(one() | {"quarters_named": 1}, board.terms()))

    assert first.startswith("Nếu là thay đổi thật thì nhiều khả năng bắt đầu từ quý II/2023")


def test_one_alone_in_its_work_is_never_said_to_be_worse_than_the_others():
    """Its share beside the level's is of other procedures: that is said, and who is there."""
    alone = {
        name: plain(wording.reason_line(row, board.terms()))
        for name, row in EXAMPLES.items()
        if "not_comparable" in wording.steps_of(row) and row["expected"] is not None
    }

    assert len(alone) >= 6
    for name, said in alone.items():
        assert "mức chung" not in said, name
        assert "cùng thủ tục để so" in said, name
        if EXAMPLES[name]["state"] == "lagging":
            assert "tỷ lệ chung của các sở, ngành trở lên; thủ tục khác nhau" in said, name
    assert "hầu như không có đơn vị cùng thủ tục" in alone["alone, three months"]
    assert "chỉ 42% hồ sơ có đơn vị cùng thủ tục để so" in alone["alone, six months"]


def test_one_that_only_stays_is_said_to_and_its_odds_are_not_told():
    """They answer a milder question, and would look the surer beside a new name's."""
    for name, as_good in (
        ("stays by a sign", "ngang mức chung"),
        ("stays by its own past, alone", "vẫn làm như trước"),
    ):
        said = plain(wording.reason_line(EXAMPLES[name], board.terms()))
        kept = "Giữ từ kỳ trước: kỳ này chưa đủ mức để nêu tên mới, nhưng nếu đơn vị"
        assert f"{kept} {as_good} thì kết quả này vẫn khó có thể do tình cờ." in said
        assert wording.how_seldom(EXAMPLES[name], board.terms()) == ""


def test_odds_are_said_not_to_be_the_chance_of_a_wrong_name():
    assert plain(wording.how_seldom(EXAMPLES["alone, three months"], board.terms())) == (
        "Nếu thực ra vẫn như trước, số liệu lệch đến mức này hiếm hơn 1 trong 1.000. Đây không "
        "phải khả năng nêu nhầm đơn vị này."
    )


def test_one_that_recovers_is_not_said_to_have_begun_to():
    for name, row in EXAMPLES.items():
        if row["state"] == "recovering":
            said = plain(wording.reason_line(row | {"since": "2023-04"}, board.terms()))
            assert "bắt đầu" not in said, name
            assert said.endswith("Theo dõi nhiều nhất 4 quý sau khi hết cảnh báo.")


def test_common_shares_are_told_in_words_and_what_ends_them_too():
    said = plain(wording.reason_line(EXAMPLES["named, common"], board.terms()))

    assert said.endswith(
        "Quý này và quý trước đều kém rõ so với mức chung. Nếu đơn vị chỉ kém chút ít thì kết "
        "quả này khó có thể do tình cờ. Hết cảnh báo khi một quý không còn kém rõ."
    )
    assert "65,00% (1.300/2.000), dự kiến 75,00%" in said and "thấp hơn 10,00 điểm" in said
    for row in EXAMPLES.values():
        assert "tỷ số chênh" not in wording.reason_line(row, board.terms())


def test_few_late_dossiers_are_said_to_be_few_beside_the_name():
    row = EXAMPLES["few, by its own past"]
    said = plain(wording.reason_line(row, board.terms()))
    assert "Chỉ có 10 hồ sơ quá hạn: bớt vài hồ sơ" in said
    assert wording.few_events(row | {"events": 20}, board.terms()) == ""


def test_what_an_example_says_would_end_it_is_what_the_rule_says():
    """ends_at is as in reasons.way_back: fewer than 1,2 times the norm of those that fall due."""
    told = [row for row in EXAMPLES.values() if row["state"] == "lagging"]
    told = [row for row in told if row["ends_at"] is not None]

    assert len(told) > 15
    for row in told:
        is_alone = "not_comparable" in wording.steps_of(row)
        rate = row["level_value"] if is_alone else row["year_expected"] / row["year_trials"]
        assert row["ends_at"] == math.ceil(1.2 * rate * row["ends_of"]) - 1


def test_missing_months_stand_beside_every_state():
    for state in ("lagging", "recovering", "watch", "leading", "typical", "inconclusive"):
        said = line(state, "missing", *board.SIGN[1:], months_came=11)
        assert (
            "lần. Trong đó thiếu số liệu tháng 5/2023: các số trên chỉ tính 11 tháng đã có." in said
        )
    longer = line("lagging", "missing", *board.SIGN[1:], **board.WINDOW[24])
    assert "12 tháng gần nhất thiếu số liệu tháng 5/2023: các số trên chỉ tính tháng đã" in longer


def test_one_that_is_held_says_which_files_would_mend_it():
    said = plain(wording.reason_line(EXAMPLES["held for missing months"], board.terms()))

    assert "giữ đánh giá của quý trước; có tệp bổ sung của tháng 5/2023 là cập nhật được" in said
    assert said.count("tháng 5/2023") == 1
    nothing = plain(wording.reason_line(EXAMPLES["held, and nothing came"], board.terms()))
    assert nothing.startswith("Đang ở mức cần khắc phục từ trước; 12 tháng nay không có số liệu")
    assert "Quý tới" not in nothing


def test_few_dossiers_are_said_to_be_few_only_where_they_are():
    assert "quá ít" in line("inconclusive", *board.CALM, events=5, expected=4.4)
    many = line("inconclusive", *board.CALM, events=39, expected=26.8)
    assert "quá ít" not in many and "có thể ngang mức chung, cũng có thể kém 1,5 lần" in many
    assert "không có nghĩa là tốt hay kém" in many


def test_a_share_beside_other_work_is_called_weak_and_not_without_weight():
    """Without peers it has a say in who is named, and in what ends it."""
    said = plain(wording.reason_line(EXAMPLES["alone in its work"], board.terms()))

    assert "trở lên; thủ tục khác nhau nên căn cứ này yếu." in said and "tham khảo" not in said


def test_of_one_that_its_own_past_speaks_against_both_comparisons_are_named():
    said = plain(wording.reason_line(EXAMPLES["recovering, three months"], board.terms()))

    assert "trước đây thì còn kém, nhưng quý này không còn kém rõ so với mức chung." in said


def test_a_sign_that_is_not_worse_now_is_told_what_would_make_it_a_name():
    for name in ("passed, not worse now", "passed by its own past, not worse now"):
        said = plain(wording.reason_line(EXAMPLES[name], board.terms()))
        assert said.endswith("chỉ nêu tên khi hai quý liền gấp từ 1,2 lần mức chung trở lên."), name
