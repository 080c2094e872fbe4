"""A measure is one document; what its domain has in common stands once."""

from __future__ import annotations

import duckdb
import pytest

from data import definitions, faults, statements


def document(code: str = "documents_electronic", **changes: str) -> str:
    """A document of ours, some lines changed; "" takes a line out."""
    text = (definitions.MEASURES / f"{code}.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.partition(" = ")[0] not in changes]
    return "\n".join([f"{key} = {value}" for key, value in changes.items() if value] + lines)


@pytest.fixture
def load(tmp_path):
    def one(text: str, code: str = "documents_electronic") -> definitions.Definition:
        (tmp_path / f"{code}.toml").write_text(text, encoding="utf-8")
        (loaded,) = definitions.load(tmp_path)
        return loaded

    return one


def test_what_a_document_does_not_say_is_its_domains(load):
    assert load(document(owner="")).owner == "Văn phòng UBND tỉnh"


def test_what_a_document_says_goes_before_its_domain(load):
    assert load(document(owner='"Sở Nội vụ"')).owner == "Sở Nội vụ"


def test_sections_stand_in_the_order_of_the_domains_file():
    of_documents = {each.code: each for each in definitions.load()}
    sent, received = (of_documents[code] for code in ("documents_sent", "documents_received_paper"))
    assert sent.section_number < received.section_number


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"section": '"Mục không có"'}, "section = 'Mục không có', chưa có trong sections"),
        ({"domain": '"khac"'}, "domain = 'khac', phải là một trong: online_services"),
        ({"domain": ""}, "domain = None"),
        ({"section_number": "3"}, "khóa không có: section_number"),
        ({"version": ""}, "thiếu khóa version"),
        ({"version": '"một"'}, "version = 'một', phải là số nguyên"),
        ({"better": '["a"]'}, r"better = \['a'\], phải là chữ"),
        ({"leads": '"có"'}, "leads = 'có', phải là true hoặc false"),
        ({"valid_from": '"hôm qua"'}, "valid_from = 'hôm qua', phải là ngày"),
        ({"available_levels": "[1]"}, r"available_levels = \[1\], phải là danh sách chữ"),
        ({"title": '"một'}, "dòng .* không đúng cách viết TOML"),
        ({"listed_as": '["khac"]'}, r"listed_as = \['khac'\], phải là một hoặc hai danh sách"),
        ({"listed_as": '["due", "late", "all"]'}, "phải là một hoặc hai danh sách"),
        ({"explained_on": '"dossier_list"'}, "thì phải có listed_as"),
        ({"column_heads": '["Một"]'}, r"column_heads = \['Một'\], phải là hai tiêu đề cột"),
    ],
    ids=[
        *("section", "domain", "no domain", "computed", "no version"),
        *("text for a number", "list for a text", "text for a truth", "no day", "numbers", "TOML"),
        *("no such list", "three lists", "which list", "one head"),
    ],
)
def test_a_wrong_document_is_named_with_what_to_mend(load, changes, said):
    with pytest.raises(faults.WrongDefinition, match=said) as raised:
        load(document(**changes))
    assert "documents_electronic.toml" in str(raised.value)


def test_pages_open_with_one_measure(tmp_path):
    for code in ("documents_electronic", "documents_sent"):
        text = document(code, leads="true")
        (tmp_path / f"{code}.toml").write_text(text, encoding="utf-8")

    with pytest.raises(faults.WrongDefinition, match="leads = true đã có ở documents_electronic"):
        definitions.load(tmp_path)


def test_a_document_in_another_encoding_is_named(tmp_path):
    (tmp_path / "online_share.toml").write_bytes('code = "online_share"'.encode("utf-16"))

    with pytest.raises(faults.WrongDefinition, match=r"online_share.*lưu lại thành UTF-8"):
        definitions.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('sections = "một"', "sections phải"),
        ("sections = ['a', 'a']", "sections phải"),
        ("sections = []", "dossier_lists phải"),
        ("sections = []\ndossier_lists = [1]", "dossier_lists phải"),
        ("sections = []\ndossier_lists = []\n[dossiers]\nkhac = 1", "nhóm dossiers"),
    ],
)
def test_a_wrong_file_of_domains_is_named(tmp_path, monkeypatch, text, said):
    path = tmp_path / "domains.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(definitions, "DOMAINS", path)

    with pytest.raises(faults.WrongDefinition, match=rf"domains\.toml.*{said}"):
        definitions.load()


@pytest.mark.parametrize(
    ("as_of", "version"),
    [
        ("2011-09-14", 1),  # before the first that we have: the first
        ("2022-07-31", 1),
        ("2022-08-01", 2),
        ("2026-09-14", 3),
    ],
)
def test_the_definition_in_force_is_the_latest_that_had_begun_or_else_the_first(as_of, version):
    with duckdb.connect() as connection:
        connection.execute(f"create table build as select date '{as_of}' as as_of")
        connection.execute(
            "create table measure as select *, null as counting_sql, null as known_limits, "
            "null as provider, null as numerator_cells, null as denominator_cells, "
            "null as checked_on from (values ('a', 2, date '2022-08-01'), "
            "('a', 1, date '2020-12-15'), ('a', 3, date '2026-08-01')) as known "
            "(measure, version, valid_from)"
        )
        found = connection.execute(statements.text("views", "current_measure")).fetchall()
    assert [row[1] for row in found] == [version]


# What is cited, what came later, and whether more than its name is known.
LATER_LAW = [
    ("36/2018/QH14", "132/2025/QH15", False),
    ("61/2018/NĐ-CP", "118/2025/NĐ-CP", False),
    ("107/2021/NĐ-CP", "118/2025/NĐ-CP", False),
    ("42/2022/NĐ-CP", "224/2026/NĐ-CP", True),
]


@pytest.mark.parametrize(("cited", "later", "is_at_hand"), LATER_LAW)
def test_a_basis_names_the_later_law_and_whether_its_text_is_at_hand(cited, later, is_at_hand):
    bases = {each.code: each.legal_basis for each in definitions.load()}
    citing = {code: basis for code, basis in bases.items() if cited in basis}

    assert citing
    assert not [code for code, basis in citing.items() if later not in basis]
    if not is_at_hand:
        assert not [code for code, basis in citing.items() if "chưa có toàn văn" not in basis]
