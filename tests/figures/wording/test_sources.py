"""What a source is called."""

from figures import wording


def test_a_source_has_the_provinces_name_before_ours_before_its_code():
    assert wording.source_name({"source": "dossiers", "source_name": "Một cửa"}) == "Một cửa"
    assert wording.source_name({"source": "dossiers", "source_name": None}).startswith("Hồ sơ")
    assert wording.source_name({"source": "xyz", "source_name": None}) == "xyz"
    assert wording.source_name({"source": "form:II.06a:STP", "source_name": None}) == (
        "Biểu II.06a (STP)"
    )
