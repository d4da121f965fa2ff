"""What becomes of an open page when the program ends and is started again."""

import re

from playwright.sync_api import expect

from studio_case import StudioCase


class ReturnTests(StudioCase):
    with_run = False

    def tearDown(self):
        # The browser itself reports what could not be fetched.
        self.faults = [fault for fault in self.faults if "net::ERR_FAILED" not in fault and "403" not in fault]
        super().tearDown()

    def test_a_page_opened_while_the_program_is_away_comes_when_it_is_back(self):
        self.open("#/look")
        self.page.route("**/*", lambda route: route.abort())
        self.page.get_by_role("link", name="Train", exact=True).click()
        expect(self.page.locator(".fault")).to_contain_text("The studio does not answer")
        self.page.wait_for_timeout(300)
        self.page.unroute("**/*")
        expect(self.page.locator(".training-form")).to_be_visible()
        expect(self.page.locator(".fault")).to_have_count(0)

    def test_an_old_token_is_exchanged(self):
        def age(route):
            answer = route.fetch()
            route.fulfill(response=answer, body=re.sub(r'(studio-token" content=")', r"\1old", answer.text()))

        self.page.route(self.studio.address, age, times=1)
        self.open("#/train")
        self.page.locator('[name="epochs"]').fill("1")
        self.page.get_by_role("button", name="Start paused", exact=True).click()
        expect(self.page.locator(".state")).to_contain_text("Paused")
        self.assertTrue(any("403" in fault for fault in self.faults), "The old token was taken.")
