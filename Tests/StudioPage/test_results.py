"""Results: accuracy, the confusion matrix and its images, the images in space, and the time machine."""

import re

from playwright.sync_api import expect

from studio_case import StudioCase, TELEPHONE


class ResultsTests(StudioCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.studio.train("kept", "--epochs", "3", "--save-epochs")

    def tearDown(self):
        # What a browser without a graphics card says of drawing in three dimensions is no fault of the page.
        self.faults = [fault for fault in self.faults if "GL Driver Message" not in fault]
        super().tearDown()

    def show(self, run="first", page=None):
        page = self.open(f"#/results?run={run}", page)
        expect(page.locator("table.confusion button").first).to_be_visible()
        expect(page.locator(".mistakes .example").first).to_be_visible()

    def counts(self, table=0):
        """The numbers of a confusion matrix, row after row."""
        cells = self.page.locator("table.confusion").nth(table).locator("tbody td").all_inner_texts()
        return [0 if text == "·" else int(text) for text in cells]

    def test_accuracy_is_what_the_matrix_says(self):
        self.show()
        counts = self.counts()
        self.assertEqual(len(counts), 100)
        right = sum(counts[11 * digit] for digit in range(10))
        share = float(self.page.locator(".accuracy .big").inner_text().split()[0])
        self.assertAlmostEqual(share, 100 * right / sum(counts), places=2)
        low, high = re.search(r"between ([\d.]+) % and ([\d.]+) %", self.page.locator(".accuracy").inner_text()).groups()
        self.assertLess(float(low), share)
        self.assertGreater(float(high), share)

    def test_a_cell_opens_its_images(self):
        self.show()
        counts = self.counts()
        actual, predicted = next((place // 10, place % 10) for place in range(100) if place // 10 != place % 10 and counts[place])
        number = counts[10 * actual + predicted]
        self.page.locator(f'table.confusion button[data-actual="{actual}"][data-predicted="{predicted}"]').click()
        self.page.wait_for_url(f"**actual={actual}&predicted={predicted}**")
        heading = self.page.locator(".mistakes h2", has_text=f"{actual} read as {predicted}: {number} ")
        expect(heading).to_be_visible()
        expect(self.page.locator(".mistakes .example")).to_have_count(min(number, 40))
        for words in self.page.locator(".mistakes .example").evaluate_all("all => all.map(one => one.ariaLabel)"):
            self.assertIn(f"label {actual}, read as {predicted} (wrong", words)
        self.page.reload()
        expect(heading).to_be_visible()

    def test_data_without_test_images(self):
        self.open()
        self.page.evaluate("""async () => {
            const token = document.querySelector("meta[name=studio-token]").content;
            const post = (path, body) => fetch(`/api/v1/${path}`, {
                method: "POST", headers: { "X-Studio-Token": token, "Content-Type": "application/json" }, body: JSON.stringify(body) });
            for (const label of [1, 7]) {
                const pixels = btoa(String.fromCharCode(...Uint8Array.from({ length: 784 }, (_, place) => (place % 28 === 12 + label ? 255 : 0))));
                await post("drawings", { label, drawing: { rows: 28, columns: 28, pixels } });
            }
            await post("training", { name: "drawn", options: { data: "drawings", epochs: 1, hidden: [4], validation: 0 } });
            while ((await (await fetch("/api/v1/runs/drawn")).json()).summary.status !== "finished") await new Promise((done) => setTimeout(done, 100));
        }""")
        self.open("#/results?run=drawn")
        expect(self.page.get_by_text("The data “drawings” have no test images")).to_be_visible()
        expect(self.page.locator("table.confusion").first).to_be_hidden()
        self.page.get_by_role("button", name="Show the training images").click()
        expect(self.page.locator(".accuracy")).to_contain_text("of 2 right")
        self.page.wait_for_url("**part=training**")

    def test_an_open_mistake_is_in_the_address(self):
        self.show()
        self.page.locator(".mistakes .example").nth(1).click()
        heading = self.page.get_by_role("dialog").get_by_role("heading", name="Image")
        words = heading.inner_text()
        self.page.wait_for_url(f"**index={words.split()[1]}**")
        self.page.reload()
        expect(heading).to_have_text(words)

    def test_an_image_that_is_not_among_the_mistakes_has_no_neighbours(self):
        self.show()
        listed = {int(words.split()[1].rstrip(":,")) for words in self.page.locator(".mistakes .example").evaluate_all("all => all.map(one => one.ariaLabel)")}
        other = next(index for index in range(1000) if index not in listed)
        self.open(f"#/results?run=first&index={other}")
        window = self.page.get_by_role("dialog")
        heading = window.get_by_role("heading", name="Image")
        expect(heading).to_have_text(f"Image {other}")
        for name in ("◀ Before", "Next ▶"):
            expect(window.get_by_role("button", name=name)).to_be_disabled()
        self.page.keyboard.press("ArrowLeft")
        expect(heading).to_have_text(f"Image {other}")

    def test_the_first_mistake_has_one_neighbour_and_keeps_the_keys(self):
        self.show()
        first, second = (words.split()[1].rstrip(":,") for words in self.page.locator(".mistakes .example").evaluate_all("all => all.slice(0, 2).map(one => one.ariaLabel)"))
        self.open(f"#/results?run=first&index={first}")
        window = self.page.get_by_role("dialog")
        heading = window.get_by_role("heading", name="Image")
        before, after = (window.get_by_role("button", name=name) for name in ("◀ Before", "Next ▶"))
        expect(before).to_be_disabled()
        after.click()
        expect(heading).to_have_text(f"Image {second}")
        expect(before).to_be_enabled()
        before.click()
        expect(heading).to_have_text(f"Image {first}")
        expect(before).to_be_disabled()
        self.page.keyboard.press("ArrowRight")
        expect(heading).to_have_text(f"Image {second}")

    def test_arrow_keys_go_through_the_matrix(self):
        self.show()
        self.page.locator('table.confusion button[data-actual="0"][data-predicted="0"]').focus()
        for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
            self.page.keyboard.press(key)
        expect(self.page.locator('table.confusion button[data-actual="1"][data-predicted="2"]')).to_be_focused()

    def test_measures_of_each_class(self):
        self.show()
        counts = self.counts()
        rows = [row.split("\t") for row in self.page.locator("table.classes tbody tr").all_inner_texts()]
        self.assertEqual(len(rows), 10)
        for digit, row in enumerate(rows):
            recall = counts[11 * digit] / sum(counts[10 * digit : 10 * digit + 10])
            self.assertAlmostEqual(float(row[2].split()[0]), 100 * recall, delta=0.051)

    def test_time_machine_moves_everything(self):
        self.show("kept")
        slider = self.page.locator(".machine input[type=range]")
        epoch = self.page.locator(".machine output")
        expect(epoch).to_contain_text("3 of 3")
        final = self.counts(table=1)
        self.assertEqual(final, self.counts(table=0))
        weights = self.page.locator(".machine .unit-images canvas").first
        outputs = self.page.locator(".machine .bars .value")
        picture = "canvas => canvas.toDataURL()"
        before = weights.evaluate(picture), outputs.all_inner_texts()
        slider.fill("0")
        expect(epoch).to_contain_text("0 of 3")
        self.page.wait_for_url("**epoch=0**")
        untrained = self.counts(table=1)
        self.assertLess(sum(untrained[11 * digit] for digit in range(10)), sum(final) / 2)
        self.assertNotEqual(weights.evaluate(picture), before[0])
        self.assertNotEqual(outputs.all_inner_texts(), before[1])
        self.page.reload()
        expect(epoch).to_contain_text("0 of 3")

    def test_an_epoch_that_is_not_kept_is_said(self):
        self.show("kept&epoch=99&actual=77&predicted=x")
        expect(self.page.locator(".machine")).to_contain_text("Epoch 99 is not among those kept; this is 3.")
        expect(self.page.get_by_role("alert")).to_contain_text("no cell of this matrix")
        self.page.wait_for_url("**epoch=3")

    def test_the_wheel_over_the_images_in_space_scrolls_the_page(self):
        self.show()
        self.page.locator(".space").scroll_into_view_if_needed()
        canvas = self.page.get_by_role("application")
        canvas.scroll_into_view_if_needed()
        expect(self.page.locator(".space")).to_contain_text("All 1,000 images.")
        canvas.focus()
        canvas.hover()
        before = self.page.evaluate("scrollY")
        self.page.mouse.wheel(0, 120)
        self.page.wait_for_function("before => scrollY > before", arg=before)

    def test_images_in_space(self):
        self.show()
        self.page.locator(".space").scroll_into_view_if_needed()
        canvas = self.page.get_by_role("application")
        expect(self.page.locator(".legend .mark")).to_have_count(10)
        canvas.focus()
        axis = self.page.locator(".stage .axis").first
        expect(axis).to_have_css("transform", re.compile("matrix"))
        before = axis.evaluate("label => getComputedStyle(label).transform")
        self.page.keyboard.press("ArrowLeft")
        expect(axis).not_to_have_css("transform", before)
        self.page.keyboard.press("n")
        expect(self.page.locator(".stage .tip")).to_contain_text("label:")
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("dialog").locator(".bars li")).to_have_count(10)

    def test_figures_can_be_saved(self):
        self.show()
        figure = self.page.locator("figure", has=self.page.locator("table.confusion")).first
        for kind, start in (("SVG", b"<svg"), ("PNG", b"\x89PNG"), ("CSV", b"true class,0,1")):
            figure.locator("summary").click()
            with self.page.expect_download() as download:
                figure.get_by_role("button", name=f"Save as {kind}").click()
            with open(download.value.path(), "rb") as file:
                self.assertEqual(file.read(len(start)), start)

    def test_fits_a_telephone(self):
        phone = self.new_page(TELEPHONE)
        self.show(page=phone)
        phone.locator(".space").scroll_into_view_if_needed()
        expect(phone.locator(".legend .mark")).to_have_count(10)
        self.assertFits(phone, "The view")
