"""Into a store without any figure the first files are brought in the browser as well."""

from __future__ import annotations

from data import access, build, builds
from data.packs import KON_TUM, mappings
from data.sending import kept, process
from pages.working_group.import_files import words
from tests.data.importing import sent
from tests.pages.import_files.test_import_files import PAGE, pressed
from tests.pages.stores import DOSSIERS, FORM, HEADS


def test_the_first_files_are_looked_at_and_make_the_first_build(
    visit, own_store, tmp_path, monkeypatch
):
    """A report and an export, and nothing before."""
    monkeypatch.setattr(process, "start", process.work)
    folder = mappings(own_store)
    folder.mkdir(mode=0o700)
    (folder / "van-ban.toml").write_text(FORM, encoding="utf-8")
    sent.mapping(folder)
    opened = visit(PAGE)
    assert "chưa có số liệu nào" in opened.said and words.WORD["choose"] in opened.said

    files = [
        sent.workbook(tmp_path / "van-ban.xlsx", [HEADS, ["Sở Tư pháp", "Quý III/2023", 1, 7, 2]]),
        sent.csv_file(tmp_path / "ho-so.csv", DOSSIERS),
    ]
    brought = kept.begin(
        own_store, access.ALONE, [(each.name, each.read_bytes()) for each in files]
    )
    process.work(own_store, brought)

    said = opened.again().said
    assert "con số đầu tiên; chưa có số liệu nào trước đó." in said
    assert "Đơn vị Chỉ số Kỳ Sau" in said and "đánh giá đầu tiên" in said.lower()
    assert words.NOTHING_BEFORE in said
    assert "thay đổi, đủ ở tệp tải về" not in said and "không con số nào" not in said.lower()

    said = pressed(opened, words.WORD["publish"]).again().said
    assert "Đã phát hành" in said and len(builds.published()) == 1
    assert "số liệu đến hết" in visit().said


def test_without_a_pack_it_says_which_store_has_none(visit, own_store, tmp_path):
    (own_store / "reference").unlink()
    folder = kept.begin(own_store, access.ALONE, [("ho-so.csv", b"a,b")])
    process.work(own_store, folder)

    said = visit(PAGE).said
    assert f"Kho {own_store} chưa có danh mục" in said and kept.FOLDER not in said


def test_a_build_of_nothing_is_no_figure_before(visit, own_store):
    build.build(reference=KON_TUM)
    assert words.WORD["choose"] in visit(PAGE).said
