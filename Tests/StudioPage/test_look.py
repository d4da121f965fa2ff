"""Look: images by class, part and verdict, and one of them in full."""

import re

from playwright.sync_api import expect

from studio_case import StudioCase, TELEPHONE


class LookTests(StudioCase):
    def show(self, query, page=None):
        page = self.open(f"#/look?{query}", page)
        expect(page.locator(".example").first).to_be_visible()

    def labels(self):
        return [text.split(" ")[0] for text in self.page.locator(".example span").all_inner_texts()]

    def test_images_of_one_class(self):
        self.show("data=sample&class=7")
        self.assertEqual(set(self.labels()), {"7"})
        self.page.get_by_label("Class", exact=True).select_option("3")
        self.page.wait_for_url("**class=3**")
        expect(self.page.locator(".example span").first).to_have_text("3")
        self.assertEqual(set(self.labels()), {"3"})

    def test_first_of_each_class(self):
        self.show("data=sample")
        self.page.get_by_label("The first of each class").check()
        expect(self.page.locator(".example")).to_have_count(10)
        self.assertEqual(sorted(self.labels()), [str(digit) for digit in range(10)])
        self.assertIn("first_of_each=true", self.page.url)

    def test_only_mistakes_of_a_network(self):
        self.show("data=sample&run=first&verdict=wrong")
        spoken = self.page.locator(".example").evaluate_all("all => all.map(one => one.ariaLabel)")
        self.assertTrue(spoken)
        for words in spoken:
            label, read = re.search(r"label (\S+), read as (\S+) \(wrong", words).groups()
            self.assertNotEqual(label, read)

    def test_a_network_that_is_gone_is_named_and_can_be_left(self):
        self.open("#/look?data=sample&run=gone")
        reader = self.page.get_by_label("Read by")
        expect(reader.locator("option:checked")).to_have_text("gone (not here)")
        expect(self.page.locator(".example")).to_have_count(0)
        reader.select_option("")
        expect(self.page.locator(".example").first).to_be_visible()
        self.faults = [fault for fault in self.faults if "404" not in fault]

    def test_pages_follow_each_other(self):
        self.show("data=sample&count=25")
        first = self.page.locator(".example").first.get_attribute("aria-label")
        self.page.get_by_role("button", name="Next ▶").click()
        self.page.wait_for_url("**offset=25**")
        expect(self.page.get_by_text("26–50 of")).to_be_visible()
        second = self.page.locator(".example").first.get_attribute("aria-label")
        self.assertNotEqual(first, second)
        self.page.reload()
        expect(self.page.get_by_text("26–50 of")).to_be_visible()
        self.assertEqual(self.page.locator(".example").first.get_attribute("aria-label"), second)

    def test_details_of_an_image(self):
        self.show("data=sample&run=first")
        self.page.locator(".example").nth(2).click()
        window = self.page.get_by_role("dialog")
        expect(window.locator(".bars li")).to_have_count(10)
        index = re.search(r"index=(\d+)", self.page.url).group(1)
        self.assertEqual(window.get_by_role("heading", name="Image").inner_text(), f"Image {index}")
        shares = [float(text.split()[0]) for text in window.locator(".bars .value").all_inner_texts()]
        self.assertAlmostEqual(sum(shares), 100, delta=1)
        self.assertRegex(window.locator(".verdict").inner_text(), "CORRECT")
        link = window.get_by_role("link", name="Why was it read so?").get_attribute("href")
        self.assertIn(f"index={index}", link)
        self.page.keyboard.press("ArrowRight")
        expect(self.page).not_to_have_url(re.compile(f"index={index}$"))
        self.page.keyboard.press("Escape")
        expect(self.page).not_to_have_url(re.compile("index="))
        expect(self.page.locator(".example").nth(3)).to_be_focused()

    def test_back_closes_the_image_and_leaves_the_rest(self):
        self.show("data=sample&run=first&count=150")
        example = self.page.locator(".example").nth(120)
        for close in (self.page.go_back, lambda: self.page.keyboard.press("Escape"), self.page.go_back):
            example.click()
            window = self.page.get_by_role("dialog")
            expect(window.locator(".bars li")).to_have_count(10)
            close()
            expect(window).to_be_hidden()
            expect(self.page).not_to_have_url(re.compile("index="))
            # The view was not built anew.
            expect(example).to_be_focused()

    def test_shared_address_opens_the_image(self):
        self.show("data=sample&run=first&index=5")
        expect(self.page.get_by_role("dialog").get_by_role("heading", name="Image 5")).to_be_visible()

    def test_fits_a_telephone(self):
        phone = self.new_page(TELEPHONE)
        self.show("data=sample&run=first", phone)
        self.assertFits(phone, "The gallery")
        phone.locator(".example").first.click()
        expect(phone.get_by_role("dialog").locator(".bars li")).to_have_count(10)
        self.assertFits(phone, "The window of an image")
