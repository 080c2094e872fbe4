# The commands of this project. Where there is no make (Windows): python run.py does what `make run`
# does. PORT=8502 make run takes another port; PYTHON=python3.12 another Python.

PYTHON ?= python3
IN_ENVIRONMENT = .venv/bin/python -m
export PORT
# Else each process that the tests start would compile the program for itself.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test test-fast test-long bench check checked python-style sql-style environment browser bundle clean

help:
	@echo 'make run        bảng theo dõi ở http://127.0.0.1:8501 (PORT=8502 make run: cổng khác)'
	@echo 'make check      kiểm tra nhanh: ruff, sqlfluff, kiến trúc, phần đầu các câu truy vấn'
	@echo 'make test       mọi kiểm tra, kể cả trong trình duyệt (vài phút)'
	@echo 'make test-fast  dưới ba phút, dùng khi đang sửa: kiểm tra nhanh và kiểm tra gần phần đang sửa'
	@echo 'make test-long  như make test, thêm các kiểm tra ở quy mô đầy đủ'
	@echo 'make bench      đo tốc độ và bộ nhớ; quy tắc đánh giá thấy gì, nhầm bao nhiêu (vài phút)'
	@echo 'make bundle     tải thư viện vào wheelhouse/ để chép sang máy không có internet'
	@echo 'make clean      xóa môi trường và tệp tạm; không đụng đến số liệu'

run:
	@$(PYTHON) run.py

test: environment browser checked
	$(IN_ENVIRONMENT) pytest -m 'not long' -n auto --dist worksteal

test-fast: environment
	$(IN_ENVIRONMENT) pytest -p tests.in_hand -m 'not long and not browser and not demonstration' \
		-n auto --dist worksteal

test-long: environment browser checked
	$(IN_ENVIRONMENT) pytest -n auto --dist worksteal

bench: environment
	$(IN_ENVIRONMENT) bench
	$(IN_ENVIRONMENT) analysis data/verdict_rule.toml --provinces 20

check: checked
	$(IN_ENVIRONMENT) pytest --quiet tests/test_architecture.py tests/queries/test_headers.py \
		tests/data/test_headers.py

# What is no test, side by side; what it keeps (.mypy_cache) the tests use too.
checked: environment
	@$(MAKE) --no-print-directory --jobs 2 python-style sql-style

python-style:
	$(IN_ENVIRONMENT) queries.typed
	$(IN_ENVIRONMENT) ruff check .
	$(IN_ENVIRONMENT) ruff format --check .
	$(IN_ENVIRONMENT) mypy

sql-style:
	$(IN_ENVIRONMENT) tests.sql_style

environment:
	@$(PYTHON) run.py --prepare-only --dev

browser: environment
	@$(IN_ENVIRONMENT) tests.browser.ensure_browser

bundle: environment
	$(IN_ENVIRONMENT) pip download --quiet --only-binary :all: --dest wheelhouse \
		-r requirements.txt -c constraints.txt
	@echo 'Xong. Chép thư mục này, có wheelhouse/ nhưng không có .venv/, sang máy kia rồi chạy: python run.py'

clean:
	rm -rf .venv test-results .pytest_cache .ruff_cache .mypy_cache .sqlfluff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
