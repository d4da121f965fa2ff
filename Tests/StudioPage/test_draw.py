"""Draw: what a hand, a pen, a key or a picture puts before the network."""

import pathlib
import re

from playwright.sync_api import expect

from studio_case import StudioCase, TELEPHONE

# Strokes of a seven, as shares of the pad's side.
SEVEN = [(0.28, 0.25), (0.72, 0.24), (0.62, 0.48), (0.46, 0.84)]
ONE = [(0.52, 0.15), (0.5, 0.5), (0.49, 0.85)]


class DrawTests(StudioCase):
    def draw(self, points, page=None):
        """Draws a stroke with the mouse."""
        page = page or self.page
        pad = page.get_by_role("application", name="Drawing pad")
        pad.scroll_into_view_if_needed()
        box = pad.bounding_box()
        places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
        page.mouse.move(*places[0])
        page.mouse.down()
        for place in places[1:]:
            page.mouse.move(*place, steps=8)
        page.mouse.up()

    def verdict(self, page=None):
        return (page or self.page).locator(".verdict-head")

    def expect_correct(self):
        expect(self.verdict().get_by_text("CORRECT", exact=True)).to_be_visible()
        expect(self.verdict()).to_have_class(re.compile(r"\bcorrect\b"))

    def outputs(self):
        return [float(text.split()[0]) for text in self.page.locator(".bars .value").all_inner_texts()]

    def test_a_drawn_seven_is_read_and_judged(self):
        self.open("#/draw")
        expect(self.verdict()).to_contain_text("Nothing drawn yet")
        self.draw(SEVEN)
        expect(self.verdict()).to_contain_text("Read as 7")
        outputs = self.outputs()
        self.assertEqual(len(outputs), 10)
        self.assertEqual(outputs.index(max(outputs)), 7)
        self.page.get_by_role("button", name="7", exact=True).click()
        self.expect_correct()
        self.page.get_by_role("button", name="1", exact=True).click()
        expect(self.verdict()).to_contain_text("INCORRECT")
        expect(self.verdict()).to_contain_text("It was 1")

    def test_outputs_move_while_the_pen_is_down(self):
        self.open("#/draw")
        pad = self.page.get_by_role("application", name="Drawing pad").bounding_box()
        self.page.mouse.move(pad["x"] + 80, pad["y"] + 80)
        self.page.mouse.down()
        self.page.mouse.move(pad["x"] + 200, pad["y"] + 80, steps=6)
        expect(self.verdict()).to_contain_text("Read as")
        self.page.mouse.up()

    def test_steps_neighbours_and_reasons_appear(self):
        self.open("#/draw")
        self.draw(SEVEN)
        steps = self.page.locator(".steps li")
        expect(steps.last).to_contain_text("28×28")
        expect(steps.filter(has_text="20").first).to_be_visible()
        nearest = self.page.get_by_role("region", name="Nearest training images")
        expect(nearest.get_by_role("listitem")).to_have_count(8)
        expect(self.page.get_by_role("img", name="Contributions of the pixels to 7")).to_be_visible()
        self.page.get_by_label("What speaks for").select_option("1")
        expect(self.page.get_by_role("img", name="Contributions of the pixels to 1")).to_be_visible()
        self.page.get_by_role("link", name="Every number: Understand").click()
        expect(self.page.get_by_text("Your drawing.")).to_be_visible()

    def test_what_looks_like_no_training_image_is_warned_of(self):
        self.open("#/draw")
        warning = self.page.get_by_text("⚠ Unfamiliar.")
        self.draw(SEVEN)
        expect(self.page.get_by_text("That is usual")).to_be_visible()
        expect(warning).to_be_hidden()
        for row in range(5):
            self.draw([(0.1, 0.1 + 0.2 * row), (0.9, 0.12 + 0.19 * row)])
        expect(warning).to_be_visible()
        self.page.get_by_role("button", name="Clear").click()
        expect(warning).to_be_hidden()

    def test_turning_changes_the_outputs_and_the_address(self):
        self.open("#/draw")
        self.draw(ONE)
        expect(self.verdict()).to_contain_text("Read as 1")
        before = self.outputs()
        self.page.get_by_role("button", name="Turn by 90°").click()
        expect(self.page.locator(".steps")).to_contain_text("Rotated")
        self.page.wait_for_function("location.hash.includes('rotate=90')")
        self.assertNotEqual(self.outputs(), before)
        self.page.get_by_label("Shift right").fill("3")
        expect(self.page.locator(".steps")).to_contain_text("Shifted")

    def test_turning_goes_on_where_the_address_may_not_change(self):
        self.open("#/draw")
        self.draw(ONE)
        expect(self.verdict()).to_contain_text("Read as 1")
        # As browsers do when an address changes too often.
        self.page.evaluate("() => { history.replaceState = () => { throw new DOMException('too often', 'SecurityError'); }; }")
        self.page.get_by_label("Turn left").fill("90")
        expect(self.page.locator(".steps")).to_contain_text("Rotated")

    def test_a_reload_keeps_the_drawing_and_clear_takes_it_away(self):
        self.open("#/draw")
        self.draw(SEVEN)
        self.page.get_by_role("button", name="7", exact=True).click()
        self.expect_correct()
        self.page.reload()
        self.expect_correct()
        self.draw(ONE)
        self.page.get_by_role("button", name="Undo").click()
        self.expect_correct()
        self.page.get_by_role("button", name="Clear").click()
        expect(self.verdict()).to_contain_text("Nothing drawn yet")

    def test_drawings_are_saved_listed_and_deleted(self):
        self.open("#/draw")
        self.draw(SEVEN)
        self.page.get_by_role("button", name="7", exact=True).click()
        self.page.get_by_role("button", name="Save as 7").click()
        saved = self.page.get_by_role("region", name="Saved drawings")
        expect(saved.get_by_role("listitem")).to_have_count(1)
        self.assertTrue(any((self.studio.folder / "drawings").iterdir()))
        expect(saved.get_by_role("link", name="Train on them")).to_have_attribute("href", "#/train?drawings=1")
        saved.get_by_role("button", name="Delete the drawing of 7").click()
        expect(saved.get_by_role("listitem")).to_have_count(0)

    def test_a_picture_is_read_and_what_is_none_is_refused_in_words(self):
        self.open("#/draw")
        self.draw(SEVEN)
        expect(self.verdict()).to_contain_text("Read as 7")
        box = self.page.get_by_role("application", name="Drawing pad").bounding_box()
        picture = self.page.screenshot(clip={key: box[key] + (4 if key in "xy" else -8) for key in box})
        self.page.get_by_role("button", name="Clear").click()
        expect(self.verdict()).to_contain_text("Nothing drawn yet")
        chooser = self.page.locator("input[type=file]")
        chooser.set_input_files({"name": "seven.png", "mimeType": "image/png", "buffer": picture})
        expect(self.verdict()).to_contain_text("Read as 7")
        chooser.set_input_files({"name": "note.txt", "mimeType": "text/plain", "buffer": b"no picture"})
        expect(self.page.get_by_role("alert")).to_contain_text("could not be read as a picture")

    def test_a_photograph_is_pasted_or_dropped(self):
        self.open("#/draw")
        # As from a camera: large, and dark ink on paper that is not quite white.
        give = """async ([kind, target]) => {
            const canvas = new OffscreenCanvas(3000, 2400), context = canvas.getContext("2d");
            context.fillStyle = "#e8e4da";
            context.fillRect(0, 0, 3000, 2400);
            Object.assign(context, { strokeStyle: "#223", lineWidth: 130, lineCap: "round", lineJoin: "round" });
            context.stroke(new Path2D("M1000 600H1900L1350 1900"));
            const file = new File([await canvas.convertToBlob({ type: "image/webp" })], "photo.webp", { type: "image/webp" });
            const files = new DataTransfer();
            files.items.add(file);
            const options = { bubbles: true, cancelable: true };
            const event = kind === "paste"
                ? new ClipboardEvent("paste", { ...options, clipboardData: files })
                : new DragEvent("drop", { ...options, dataTransfer: files });
            document.querySelector(target).dispatchEvent(event);
        }"""
        for kind, target in [("paste", "body"), ("drop", "canvas.pad")]:
            self.page.evaluate(give, [kind, target])
            expect(self.page.get_by_role("img", name="photo.webp")).to_be_visible()
            expect(self.verdict()).to_contain_text("Read as 7")
            self.page.reload()
            expect(self.verdict()).to_contain_text("Read as 7")
            self.page.get_by_role("button", name="Back to drawing").click()
            expect(self.verdict()).to_contain_text("Nothing drawn yet")

    def give_picture(self, background, ink):
        """Puts a picture of a seven on the pad."""
        self.page.evaluate("""async ([background, ink]) => {
            const canvas = new OffscreenCanvas(100, 100);
            const context = canvas.getContext("2d");
            context.fillStyle = background;
            context.fillRect(0, 0, 100, 100);
            Object.assign(context, { strokeStyle: ink, lineWidth: 8 });
            context.stroke(new Path2D("M30 25H70L50 80"));
            const files = new DataTransfer();
            files.items.add(new File([await canvas.convertToBlob()], "given.png", { type: "image/png" }));
            document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: files }));
        }""", [background, ink])

    def test_a_picture_without_a_digit_is_told_so(self):
        self.open("#/draw")
        expect(self.verdict()).to_contain_text("Nothing drawn yet")
        self.give_picture("#fff", "#fff")
        expect(self.verdict()).to_contain_text("Not read")
        expect(self.page.locator(".fault")).to_contain_text("stands out from its background")
        # The browser itself reports the answer's status.
        self.faults = [fault for fault in self.faults if "422" not in fault]

    def test_a_new_picture_is_upright(self):
        self.open("#/draw")
        expect(self.verdict()).to_contain_text("Nothing drawn yet")
        turn = self.page.get_by_role("button", name="Turn by 90°")
        for begin in (lambda: self.give_picture("#fff", "#000"), self.page.get_by_role("button", name="Clear").click):
            turn.click()
            expect(self.page.get_by_label("Turn left")).to_have_value("90")
            begin()
            expect(self.page.get_by_label("Turn left")).to_have_value("0")
            self.assertNotIn("rotate", self.page.evaluate("location.hash"))

    def test_a_picture_is_shown_as_it_came(self):
        self.open("#/draw")
        corner = "canvas => [canvas.getContext('2d').getImageData(0, 0, 1, 1).data[0], getComputedStyle(canvas).filter]"
        expect(self.verdict()).to_contain_text("Nothing drawn yet")
        for background, ink, shade, second in [("#fff", "#000", 255, "Inverted"), ("#000", "#fff", 0, "Background removed")]:
            self.give_picture(background, ink)
            expect(self.page.locator(".steps li").nth(1)).to_contain_text(second)
            self.assertEqual(self.page.locator(".steps canvas").first.evaluate(corner), [shade, "none"])
            self.assertEqual(self.page.locator(".steps canvas").last.evaluate(corner)[0], 255)

    def test_the_keyboard_draws_and_reaches_everything(self):
        self.open("#/draw")
        pad = self.page.get_by_role("application", name="Drawing pad")
        self.reach(self.page, pad)
        self.page.keyboard.press("Space")
        for _ in range(14):
            self.page.keyboard.press("ArrowDown")
        expect(self.verdict()).to_contain_text("Read as")
        self.page.keyboard.press("Space")
        for name in ["Undo", "Clear", "Picture…", "1", "Turn by 90°"]:
            self.reach(self.page, self.page.get_by_role("button", name=name, exact=name == "1"))
        self.reach(self.page, self.page.get_by_label("What speaks for"))

    def test_a_figure_is_saved_in_three_forms(self):
        self.open("#/draw")
        self.draw(SEVEN)
        outputs = self.page.get_by_role("region", name="Outputs")
        beginnings = {"SVG": b"<svg", "PNG": b"\x89PNG", "CSV": b"class,output\r\n0,"}
        for form, beginning in beginnings.items():
            outputs.get_by_text("Save ▾").click()
            with self.page.expect_download() as download:
                outputs.get_by_role("button", name=f"Save as {form}").click()
            self.assertEqual(download.value.suggested_filename, f"outputs.{form.lower()}")
            content = pathlib.Path(download.value.path()).read_bytes()
            self.assertTrue(content.startswith(beginning), content[:40])

    def test_it_fits_a_telephone_and_takes_a_finger(self):
        page = self.new_page(TELEPHONE, "dark", has_touch=True)
        self.open("#/draw", page)
        self.assertFits(page, "Draw, empty,")
        self.draw(SEVEN, page)
        expect(self.verdict(page)).to_contain_text("Read as 7")
        expect(page.locator(".steps li").last).to_contain_text("28×28")
        self.assertFits(page, "Draw")
        pad = page.get_by_role("application", name="Drawing pad")
        pad.tap()
        expect(page.get_by_role("button", name="Undo")).to_be_enabled()


class EmptyStudioTests(StudioCase):
    with_run = False

    def test_without_a_network_it_says_how_to_get_one(self):
        self.open("#/draw")
        expect(self.page.get_by_text("No network has been trained yet")).to_be_visible()
        expect(self.page.get_by_role("link", name="Train a network")).to_have_attribute("href", "#/train?preset=fast")
