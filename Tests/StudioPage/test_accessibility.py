"""All views, judged by axe: names and roles, contrast in light and dark, order of headings, landmarks (WCAG 2.1 A and AA)."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from studio_case import DESKTOP, StudioCase, TELEPHONE

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
# Each with what is there when the view has been filled.
VIEWS = {
    "#/draw": "canvas.pad",
    "#/understand?step=6": ".calculations output",
    "#/understand?run=first&part=test&index=3": ".image-chooser p:not(:empty)",
    "#/train?run=first": ".chart",
    "#/look?data=sample&run=first": "canvas.pixels",
    "#/results?run=first": "table",
}


class AccessibilityTests(StudioCase):
    def judge(self, viewport, scheme):
        # The judge is a script of its own, which the page's security policy would refuse.
        page = self.new_page(viewport, scheme, bypass_csp=True)
        for address, content in VIEWS.items():
            with self.subTest(address=address, scheme=scheme):
                page.goto("about:blank")
                self.open(address, page)
                expect(page.locator(content).first).to_be_visible()
                page.wait_for_load_state("networkidle")
                found = Axe().run(page, options=RULES).response["violations"]
                self.assertEqual([(one["id"], [node["target"] for node in one["nodes"]]) for one in found], [])

    def test_in_the_light(self):
        self.judge(DESKTOP, "light")

    def test_in_the_dark_on_a_telephone(self):
        self.judge(TELEPHONE, "dark")
