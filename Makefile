# What can be made here: type `make`.

MLP := .build/release/mlp
# One set of flags for everything, so that what one command has built the next finds.
BUILD := -c release -Xswiftc -warnings-as-errors
TEST := $(BUILD) --disable-testable-imports --disable-xctest

# To be given on the command line: make run DATA=mnist ARGS='--epochs 10'
DATA ?= sample
RUN ?= runs/first
ARGS ?=
FILTER ?=
ONLY ?=
PREFIX ?= /usr/local

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run test test-studio build check lint format loops docs benchmark install clean dependencies

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: dependencies ## Train on the bundled sample, evaluate, draw (DATA=mnist, RUN=folder, ARGS='...')
	swift build $(BUILD) --product mlp
	$(MLP) train --data $(DATA) --output $(RUN) --force $(ARGS)
	$(MLP) evaluate --run $(RUN) --data $(DATA)
	$(MLP) figures --run $(RUN) --data $(DATA) > /dev/null
	@echo
	@echo 'The run is in $(RUN), its figures are in $(RUN)/figures. What next:'
	@echo '  $(MLP) predict --run $(RUN) --data $(DATA) --index 8'
	@echo '  $(MLP) data show $(DATA) --class 7 --count 25'
	@echo '  $(MLP) --help'
	@echo '  make test, or make install to have mlp everywhere'

test: dependencies ## Run every test (FILTER=name for some of them)
	Scripts/check-architecture
	Scripts/check-readme
	@mkdir -p .build
	@# What passes is one line for each test; the whole account, with starts, is kept in a file.
	@echo 'swift test $(TEST) $(if $(FILTER),--filter $(FILTER))'
	@set -o pipefail; \
	swift test $(TEST) $(if $(FILTER),--filter '$(FILTER)') 2>&1 \
	  | tee .build/test.log | grep -a -v -E '^(◇|􀟈) .* started\.$$' \
	  || { echo 'The whole account is in .build/test.log.' >&2; exit 1; }
	@! grep -a -q 'Test run with 0 tests' .build/test.log || { echo 'No test has $(FILTER) in its path.' >&2; exit 1; }
	@skipped=$$(grep -a -c '^➜ Test .* skipped' .build/test.log); [ $$skipped = 0 ] || \
	  echo "$$skipped tests were skipped: see the lines with ➜ in .build/test.log (MLP_DATA=folder has those on all of MNIST run)"

test-studio: dependencies ## Test the studio's page in a headless browser (FILTER=name for some of it)
	Scripts/install-dependencies browser
	swift build $(BUILD) --product mlp
	Tests/StudioPage/make-environment
	cd Tests/StudioPage && MLP='$(abspath $(MLP))' '$(abspath .build/studio-venv/bin/python)' -m unittest discover \
	  $(if $(FILTER),-k '$(FILTER)')

build: dependencies ## Build everything
	swift build $(BUILD)

check: lint build loops test docs ## Everything that a change has to pass

lint: ## Check the form of the code
	swift format lint --strict --recursive Sources Tests Snippets Package.swift

format: ## Put the code into form
	swift format --in-place --recursive Sources Tests Snippets Package.swift

loops: build ## Check the machine code of the loops that training spends its time in
	Scripts/check-hot-loops

docs: dependencies ## Make the documentation pages, in .build/docs
	Scripts/make-documentation

# Our OpenBLAS, like that of every peer, shall choose its kernels itself.
benchmark: ## Measure beside the peers, and judge the targets (ONLY=T1,T4, ARGS='...')
	Scripts/install-dependencies benchmark
	swift build $(BUILD) --product mlp
	Benchmarks/make-environment
	cd Benchmarks && python3 -m unittest discover -q .
	env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE .build/benchmark-venv/bin/python Benchmarks/run \
	  $(if $(ONLY),--only $(ONLY)) $(ARGS)

# The Swift libraries go into the binary, so that it runs where there is no toolchain.
install: ## Install mlp (PREFIX=/usr/local)
	Scripts/install-dependencies static
	swift build $(BUILD) --product mlp --scratch-path .build/install \
	  $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s)
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 .build/install/release/mlp '$(DESTDIR)$(PREFIX)/bin/mlp'

clean: ## Remove what was built
	rm -rf .build

dependencies:
	@Scripts/install-dependencies
