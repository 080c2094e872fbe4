"""A leader asks whether 50% can be reached: by which definition, where, and what it would take."""


def test_from_the_answer_by_both_definitions_to_a_district_and_back(reader):
    reader.open("/?period=2023-Q3")
    reader.go("Lãnh đạo", "Dịch vụ công trực tuyến")
    assert reader.path == "/online_services"
    assert "25,07% (15.110/60.271 hồ sơ mới tiếp nhận)" in reader.lead
    assert "cần thêm 15.026 hồ sơ; chỉ tính từ xa" in reader.lead
    assert "Mốc lộ trình của tỉnh 30%" in reader.lead

    reader.choose("Cách tính trực tuyến", "Chỉ từ xa (tự thực hiện)")
    assert reader.choices["measure"] == "share_online_self"
    assert "trực tuyến từ xa đạt 17,55% (10.576/60.271" in reader.lead

    town = reader.page.get_by_role("row").filter(has_text="Thành phố Kon Tum")
    reader.follow(town.get_by_role("link"))
    assert (reader.path, reader.choices["unit"]) == ("/unit", "608")

    reader.back()
    assert reader.choices["measure"] == "share_online_self"
    assert "17,55%" in reader.lead
