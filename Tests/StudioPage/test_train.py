"""Train: a training begins, is steered and watched, and nothing is lost by a reload."""

import csv
import re
import signal

from playwright.sync_api import expect

from studio_case import StudioCase, TELEPHONE


class TrainTests(StudioCase):
    """Each test trains a run of its own on the bundled sample."""

    with_run = False
    trained = 0

    def begin(self, how="Start training", **options):
        """Starts a training by the form, and returns the run's name."""
        TrainTests.trained += 1
        name = f"trained-{TrainTests.trained}"
        self.open("#/train")
        self.page.get_by_label("Name of the run").fill(name)
        for option, value in options.items():
            self.page.locator(f'[name="{option}"]').fill(str(value))
        self.press(how)
        expect(self.page).to_have_url(re.compile(f"run={name}$"))
        return name

    def press(self, text):
        self.page.get_by_role("button", name=text, exact=True).click()

    def expect_state(self, words, page=None):
        expect((page or self.page).locator(".state")).to_contain_text(words, timeout=60_000)

    def expect_place(self, words):
        expect(self.page.locator(".state-details")).to_contain_text(words)

    def curve(self, title, page=None):
        """A chart, by what a screen reader is told of it: where its series stand."""
        return (page or self.page).get_by_role("img", name=re.compile(f"^{title}\\."))

    def expect_epoch(self, epoch, page=None):
        """Waits until the curves have come to an epoch."""
        expect(self.curve("Accuracy", page)).to_have_attribute("aria-label", re.compile(f"at epoch {epoch}[;.]"), timeout=60_000)

    def values(self):
        return [self.curve(title).get_attribute("aria-label") for title in ("Accuracy", "Cost", "Loss of the steps")]

    def saved_steps(self):
        """The steps of the curve of losses, as they are saved."""
        figure = self.page.locator("figure", has_text="Loss of the steps")
        figure.locator("summary").click()
        with self.page.expect_download() as download:
            figure.get_by_role("button", name="Save as CSV").click()
        with open(download.value.path(), encoding="utf-8", newline="") as file:
            return [float(row["step"]) for row in csv.DictReader(file)]

    def test_the_sample_is_trained_and_its_curve_moves(self):
        self.begin("Start paused", epochs=30)
        self.expect_state("Paused")
        self.press("One epoch")
        self.expect_epoch(1)
        early = self.values()
        self.press("Resume")
        self.expect_state("Finished")
        self.expect_epoch(30)
        late = self.values()
        for one, other in zip(early, late):
            self.assertNotEqual(one, other)
        self.assertGreater(float(re.search(r"training ([\d.]+) at", late[0]).group(1)), 0.95)
        expect(self.page.get_by_role("link", name="Its results")).to_be_visible()

    def test_pause_step_epoch_stop_and_resume(self):
        self.begin("Start paused", epochs=5)
        self.expect_state("Paused")
        self.press("One step")
        self.expect_place("epoch 1 of 5 · step 1 of")
        self.press("One step")
        self.expect_place("epoch 1 of 5 · step 2 of")
        self.press("One epoch")
        self.expect_epoch(1)
        self.expect_state("Paused")
        self.page.wait_for_timeout(300)
        self.expect_epoch(1)
        self.press("Stop")
        self.expect_state("Stopped")
        self.press("Resume")
        self.expect_state("Finished")
        self.expect_epoch(5)

    def test_the_keyboard_steers(self):
        self.open("#/train")
        start = self.page.get_by_role("button", name="Start paused", exact=True)
        expect(start).to_be_visible()
        self.reach(self.page, start)
        self.page.keyboard.press("Enter")
        self.expect_state("Paused")
        step = self.page.get_by_role("button", name="One step", exact=True)
        self.reach(self.page, step)
        for number in (1, 2):
            self.page.keyboard.press("Space")
            self.expect_place(f"step {number} of")
        # The button that was pressed keeps the focus.
        expect(step).to_be_focused()
        self.press("Stop")
        self.expect_state("Stopped")

    def test_a_running_training_can_be_paused(self):
        self.begin(epochs=400)
        self.expect_epoch(r"\d+")
        self.press("Pause")
        self.expect_state("Paused")
        place = self.page.locator(".state-details").inner_text()
        self.page.wait_for_timeout(500)
        self.assertEqual(self.page.locator(".state-details").inner_text(), place)
        self.press("Stop")
        self.expect_state("Stopped")

    def test_a_reload_and_a_second_tab_show_the_same(self):
        self.begin("Start paused", epochs=4)
        self.expect_state("Paused")
        self.press("One epoch")
        self.expect_epoch(1)
        self.expect_state("Paused")
        shown = self.values()
        self.page.reload()
        self.expect_state("Paused")
        self.expect_epoch(1)
        expect(self.curve("Loss of the steps")).to_have_attribute("aria-label", shown[2])
        self.assertEqual(self.values(), shown)
        other = self.page.context.new_page()
        other.goto(self.page.url)
        self.expect_state("Paused", other)
        self.press("Resume")
        self.expect_state("Finished", other)
        self.expect_epoch(4, other)
        self.expect_state("Finished")

    def test_a_reload_in_mid_training_goes_on_showing_it(self):
        self.begin(epochs=400)
        self.expect_epoch(r"\d+")
        self.page.reload()
        self.expect_state("Training")
        self.expect_epoch(r"\d+")
        before = self.values()
        expect(self.curve("Accuracy")).not_to_have_attribute("aria-label", before[0])
        self.press("Stop")
        self.expect_state("Stopped")

    def test_a_tab_that_was_hidden_catches_up(self):
        turn = """isHidden => {
            Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
        self.begin("Start paused", epochs=4)
        self.expect_state("Paused")
        self.press("One epoch")
        self.expect_epoch(1)
        self.page.evaluate(turn, True)
        other = self.page.context.new_page()
        other.goto(self.page.url)
        other.get_by_role("button", name="One epoch", exact=True).click()
        self.expect_epoch(2, other)
        self.assertIn("at epoch 1", self.curve("Accuracy").get_attribute("aria-label"))
        self.page.evaluate(turn, False)
        self.expect_epoch(2)
        steps = self.saved_steps()
        self.assertEqual(steps, sorted(set(steps)), "Steps are shown twice.")

    def test_a_run_of_another_program_is_watched(self):
        process = self.studio.begin_training("outside", "--epochs", "4000", "--hidden", "10")
        try:
            self.open("#/train")
            self.page.get_by_role("link", name="outside", exact=True).click()
            expect(self.page.locator(".state-details")).to_contain_text("trained by another program")
            self.expect_epoch(r"\d+")
            before = self.values()
            expect(self.curve("Accuracy")).not_to_have_attribute("aria-label", before[0])
            expect(self.page.get_by_role("button", name="Pause")).to_be_hidden()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
        self.expect_state("Stopped")
        expect(self.page.get_by_text("as far as it was watched from here")).to_be_visible()
        self.press("Resume")
        self.expect_state("Training")
        self.press("Stop")
        self.expect_state("Stopped")

    def test_units_and_histograms_are_shown(self):
        self.begin("Start paused", epochs=2)
        self.expect_state("Paused")
        self.press("One epoch")
        units = self.page.locator(".gallery.unit-images canvas")
        expect(units).to_have_count(25)
        expect(self.page.get_by_role("img", name=re.compile("activations")).first).to_be_visible()
        colours = "canvas => new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size"
        self.assertGreater(units.first.evaluate(colours), 20)

    def test_a_wrong_option_is_told_at_its_field(self):
        self.open("#/train")
        field = self.page.locator('[name="learning-rate"]')
        field.fill("-1")
        self.press("Start training")
        expect(self.page.locator(".field-fault:visible")).to_contain_text("learning-rate")
        expect(field).to_be_focused()
        # The browser itself reports the answer's status.
        self.assertEqual([fault for fault in self.faults if "422" not in fault], [])
        self.faults.clear()

    def test_a_training_that_fails_says_what_is_shown_of_it(self):
        shown = self.begin(epochs=1)
        self.expect_state("Finished")
        failed = self.begin(**{"learning-rate": "1e9"})
        self.expect_state("Failed")
        expect(self.page.get_by_text("from the last look at the network before that")).to_be_visible()
        self.open(f"#/draw?run={failed}")
        fault = self.page.get_by_text(f"The run “{failed}” has no network: its training failed.")
        expect(fault).to_contain_text(f"What is shown is “{shown}”")

    def test_presets_fill_the_form_and_a_reload_keeps_it(self):
        self.open("#/train")
        epochs = self.page.locator('[name="epochs"]')
        epochs.fill("7")
        self.page.reload()
        expect(epochs).to_have_value("7")
        self.page.locator(".preset").last.click()
        expect(epochs).not_to_have_value("7")
        self.assertGreater(self.page.locator(".option.changed").count(), 0)

    def test_the_defaults_are_those_of_the_whole_form(self):
        self.open("#/train?drawings=1")
        drawings = self.page.get_by_label("Train on the saved drawings too")
        expect(drawings).to_be_checked()
        data = self.page.get_by_label("Data", exact=True)
        usual = data.input_value()
        data.select_option("drawings")
        # They are not to count twice.
        expect(drawings).not_to_be_checked()
        expect(drawings).to_be_disabled()
        self.page.get_by_label("Name of the run").fill("mine")
        self.press("Back to the defaults")
        expect(data).to_have_value(usual)
        expect(self.page.get_by_label("Name of the run")).to_have_value("")
        expect(drawings).to_be_enabled()
        drawings.check()
        self.page.locator(".preset").first.click()
        expect(drawings).not_to_be_checked()
        self.page.reload()
        expect(drawings).not_to_be_checked()

    def test_runs_are_compared(self):
        names = []
        for seed in (1, 7):
            names.append(self.begin(epochs=2, seed=seed))
            self.expect_state("Finished")
        self.open("#/train")
        for name in names:
            self.page.get_by_label(f"Compare {name}", exact=True).check()
        self.press("Compare")
        expect(self.curve("Accuracy of the runs")).to_have_attribute("aria-label", re.compile(f"{names[1]} validation"))
        settings = self.page.locator("figure", has_text="Settings that differ").locator("tbody")
        expect(settings).to_contain_text("seed")
        expect(settings).not_to_contain_text("epochs")

    def test_fits_a_telephone(self):
        run = self.begin(epochs=1)
        self.expect_state("Finished")
        phone = self.new_page(TELEPHONE)
        for address, text in (("#/train", "The form"), (f"#/train?run={run}", "The monitor"), (f"#/train?compare={run},{run}", "The comparison")):
            self.open(address, phone)
            expect(phone.locator("table.runs tbody tr").first).to_be_visible()
            self.assertFits(phone, text)
