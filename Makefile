# `make NAME` is `python run.py NAME` (launching/making.py has the list), for those who are used to it.
# PORT=8502 make run takes another port; PYTHON=python3.12 another Python.

PYTHON ?= python3
export PORT

.PHONY: help run check test test-fast test-long bench bundle clean

help run check test test-fast test-long bench bundle clean:
	@$(PYTHON) run.py $@
