"""Understand: the worked example of backpropagation, and the same for a network of one's own."""

import json

from playwright.sync_api import expect

from studio_case import ROOT, StudioCase, TELEPHONE

# One step of backpropagation by hand in Python: what the published example prints, and all that follows from it.
FIXTURE = ROOT / "Tests/ReproductionsTests/Fixtures/backprop-example.json"
REFERENCE = json.loads(FIXTURE.read_text())["values"]
# The node deltas are factors here, not results.
EXPECTED = {name: text for name, text in REFERENCE.items() if not name.startswith("delta")}


class WorkedExampleTests(StudioCase):
    def results(self):
        """The numbers of the step that is shown, by name."""
        items = self.page.locator(".calculations output").evaluate_all("all => all.map(one => [one.dataset.name, one.textContent])")
        return {name: text.replace("−", "-") for name, text in items}

    def open_example(self, address="#/understand"):
        self.open(address)
        expect(self.page.locator(".calculations output").first).to_be_visible()

    def walk(self):
        """Goes through all steps by the button, and gathers the numbers."""
        found = self.results()
        onward = self.page.get_by_role("button", name="Next")
        while onward.is_enabled():
            onward.click()
            found |= self.results()
        return found

    def test_every_step_has_the_published_nine_decimals(self):
        self.open_example()
        expect(self.page.get_by_text("Step 1 of 15")).to_be_visible()
        found = self.walk()
        self.assertEqual({name: found.get(name) for name in EXPECTED}, EXPECTED)

    def test_the_chain_rule_is_spelled_out(self):
        self.open_example("#/understand?step=6")
        self.assertEqual(
            self.results(),
            {
                "dE/dout_o1": "0.741365070", "dout_o1/dnet_o1": "0.186815602", "dnet_o1/dw5": "0.593269992",
                "dE/dw5": "0.082167041",
            },
        )
        expect(self.page.locator(".calculations")).to_contain_text("0.741365070 · 0.186815602 · 0.593269992")

    def test_a_changed_number_changes_everything_and_stays_after_a_reload(self):
        self.open_example()
        weight = self.page.get_by_label("weight w1, from i1 to h1")
        weight.fill("0.5")
        weight.press("Tab")
        expect(self.page.locator(".calculations output").first).to_have_text("0.395000000")
        expect(self.page.get_by_text("These are your numbers.")).to_be_visible()
        self.page.reload()
        expect(self.page.locator(".calculations output").first).to_have_text("0.395000000")
        self.page.get_by_role("button", name="Published numbers").click()
        expect(self.page.locator(".calculations output").first).to_have_text("0.377500000")

    def test_taking_the_step_puts_the_moved_weights_in_place(self):
        self.open_example("#/understand?step=5")
        self.page.get_by_role("button", name="Take this step").click()
        # The error is now what the published example's is after its update.
        expect(self.page.locator("output[data-name=E_total]")).to_have_text(REFERENCE["E_total+"])

    def test_what_is_too_large_is_refused_in_words(self):
        self.open_example()
        weight = self.page.get_by_label("input i1")
        weight.fill("1e9")
        weight.press("Tab")
        expect(self.page.get_by_role("alert")).to_contain_text("too large")
        # The browser notes the refused request on its console; nothing else may be there.
        self.assertEqual(len(self.faults), 1)
        self.assertIn("422", self.faults.pop())

    def test_an_emptied_field_takes_its_error_along(self):
        self.open_example()
        weight = self.page.get_by_label("weight w1, from i1 to h1")
        for text in ("-1e308", ""):
            weight.fill(text)
            weight.press("Tab")
            expect(self.page.get_by_role("alert")).to_have_count(1 if text else 0)
        expect(weight).to_have_value("0.15")
        expect(self.page.get_by_text("w1 is 0.15 again")).to_be_visible()
        self.faults.clear()

    def test_the_steps_stand_beside_the_drawing(self):
        page = self.new_page({"width": 1280, "height": 720})
        self.open("#/understand?step=10", page)
        expect(page.get_by_text("Step 10 of 15")).to_be_visible()
        for place in (page.get_by_role("button", name="Next"), page.locator(".diagram svg"), page.locator(".calculation").last):
            expect(place).to_be_in_viewport(ratio=1)

    def test_the_keyboard_walks_through_the_steps(self):
        self.open_example()
        self.reach(self.page, self.page.get_by_label("target of o2"))
        self.reach(self.page, self.page.get_by_role("region", name="Steps"))
        self.page.keyboard.press("ArrowRight")
        expect(self.page.get_by_text("Step 2 of 15")).to_be_visible()
        self.page.keyboard.press("End")
        expect(self.page.get_by_text("Step 15 of 15")).to_be_visible()
        self.page.keyboard.press("ArrowLeft")
        expect(self.page.get_by_text("Step 14 of 15")).to_be_visible()
        self.page.reload()
        expect(self.page.get_by_text("Step 14 of 15")).to_be_visible()

    def test_it_fits_a_telephone(self):
        page = self.new_page(TELEPHONE, "dark")
        for step in [1, 6, 10, 14]:
            self.open(f"#/understand?step={step}", page)
            expect(page.get_by_text(f"Step {step} of 15")).to_be_visible()
            self.assertFits(page, f"Step {step}")
            page.goto("about:blank")


class OwnNetworkTests(StudioCase):
    def test_an_image_goes_through_the_network(self):
        self.open("#/understand?run=first&part=test&index=3")
        expect(self.page.get_by_text("Image 3 is a")).to_be_visible()
        units = self.page.get_by_role("region", name="Strongest hidden units").get_by_role("listitem")
        expect(units.first).to_contain_text("Unit")
        expect(self.page.get_by_role("img", name="Contributions of the pixels")).to_be_visible()
        layers = self.page.get_by_role("region", name="Layers").get_by_role("listitem")
        expect(layers).to_have_count(2)
        expect(layers.first).to_contain_text("100 units")

    def test_another_image_and_another_class_are_in_the_address(self):
        self.open("#/understand?run=first&part=test&index=3")
        self.page.get_by_role("button", name="Next image").click()
        expect(self.page.get_by_text("Image 4 is a")).to_be_visible()
        self.page.get_by_label("What speaks for").select_option("8")
        expect(self.page.get_by_role("img", name="Contributions of the pixels to 8")).to_be_visible()
        self.page.reload()
        expect(self.page.get_by_text("Image 4 is a")).to_be_visible()
        expect(self.page.get_by_role("img", name="Contributions of the pixels to 8")).to_be_visible()

    def test_it_fits_a_telephone(self):
        page = self.new_page(TELEPHONE)
        self.open("#/understand?run=first&part=test&index=3", page)
        expect(page.get_by_role("region", name="Strongest hidden units")).to_be_visible()
        self.assertFits(page, "Understand")
