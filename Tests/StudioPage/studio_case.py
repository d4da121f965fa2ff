"""What the tests of the studio's page have in common: a studio of their own, and a browser that opens it.

Environment: MLP, the program (.build/release/mlp); STUDIO_PAGE, a folder to read the page's files from instead of those in the
program; STUDIO_SHOTS, a folder that gets a picture of every page whose test fails.
"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("MLP", ROOT / ".build/release/mlp")).resolve()
DESKTOP = {"width": 1280, "height": 900}
TELEPHONE = {"width": 360, "height": 740}

expect.set_options(timeout=15_000)


def browser(playwright):
    """The system's Chromium, or one that Playwright has installed."""
    program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
    # The sandbox of the browser cannot be had by root, as in a container.
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if os.geteuid() == 0 else [])


class Studio:
    """A studio with one trained run, `first`, in a folder of its own."""

    def __init__(self, with_run=True):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="studio-test-"))
        self.process = None
        try:
            if with_run:
                self.train("first")
            self.start()
        except BaseException:
            self.stop()
            raise

    def train(self, name, *options):
        """Trains a run on the sample with the program itself."""
        process = self.begin_training(name, *options)
        if process.wait() != 0:
            raise RuntimeError(f"The training of {name} failed: {(self.folder / f'{name}.txt').read_text()}")

    def begin_training(self, name, *options):
        """Begins a run with the program itself, beside the studio, and returns its process."""
        command = [PROGRAM, "train", "--data", "sample", "--seed", "1", "--output", f"runs/{name}", "--quiet", *options]
        with open(self.folder / f"{name}.txt", "wb") as output:
            return subprocess.Popen(command, cwd=self.folder, stdout=output, stderr=output)

    def start(self):
        """Starts the program, and reads from its output where the studio is."""
        page = os.environ.get("STUDIO_PAGE")
        command = [PROGRAM, "studio", "--port", "0", "--json", *(["--page", page] if page else [])]
        self.errors = open(self.folder / "errors.txt", "wb")
        self.process = subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=self.errors)
        answer = b""
        while line := self.process.stdout.readline():
            answer += line
            try:
                self.address = json.loads(answer)["address"]
                return
            except ValueError:
                continue
        raise RuntimeError(f"The studio did not start: {(self.folder / 'errors.txt').read_text()}")

    def stop(self):
        """Ends the program, which has to end well, and removes its folder."""
        status = 0
        if self.process:
            self.process.send_signal(signal.SIGINT)
            status = self.process.wait(timeout=30)
            self.process.stdout.close()
            self.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        if status not in (0, 130):
            raise RuntimeError(f"The studio ended with status {status}.")


class StudioCase(unittest.TestCase):
    """A studio and a browser for a class of tests; each test has a page without anything kept. Errors on its console fail it."""

    with_run = True

    @classmethod
    def setUpClass(cls):
        cls.studio = Studio(with_run=cls.with_run)
        cls.addClassCleanup(cls.studio.stop)
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = browser(playwright)
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.faults = []
        self.page = self.new_page()

    def new_page(self, viewport=DESKTOP, scheme="light", **options):
        """A page of a browser that remembers nothing, whose faults are collected."""
        context = self.browser.new_context(viewport=viewport, color_scheme=scheme, **options)
        context.set_default_timeout(15_000)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"{error}\n{error.stack}"))
        page.on("console", lambda line: self.faults.append(f"{line.text} ({line.location})") if line.type in ("error", "warning") else None)
        return page

    def tearDown(self):
        folder = os.environ.get("STUDIO_SHOTS")
        if folder and self.has_failed():
            self.page.screenshot(path=f"{folder}/{self.id()}.png", full_page=True)
        self.assertEqual(self.faults, [], "The page reported errors.")

    def has_failed(self):
        result = self._outcome.result
        return any(test is self for test, _ in result.failures + result.errors)

    def open(self, address="", page=None):
        """Opens an address of the page, such as `#/draw`."""
        page = page or self.page
        page.goto(self.studio.address + address)
        expect(page.locator("main h1")).to_be_visible()
        return page

    def assertFits(self, page, text):
        """Fails if the page is wider than its window."""
        excess = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        self.assertLessEqual(excess, 0, f"{text} can be scrolled sideways.")

    def reach(self, page, target, most=80):
        """Presses the Tab key until `target` has the focus; fails if it never gets it."""
        for _ in range(most):
            if target.evaluate("element => element === document.activeElement"):
                return
            page.keyboard.press("Tab")
        self.fail(f"The keyboard does not reach {target}.")
