"""Figures: the numbers along their axes."""

from studio_case import StudioCase


class AxisTests(StudioCase):
    with_run = False

    def test_numbers_along_an_axis(self):
        self.open()
        texts = self.page.evaluate("""async () => {
            const { axisText, percentTexts } = await import("/figures/axes.js");
            return [[60000, -0.699, 2.4].map(axisText), percentTexts([0.98, 0.985, 0.99]), percentTexts([0.9, 1])];
        }""")
        self.assertEqual(texts, [["60,000", "−0.699", "2.4"], ["98.0 %", "98.5 %", "99.0 %"], ["90 %", "100 %"]])

    def test_a_saved_curve_of_perfect_accuracy(self):
        self.open()
        drawing = self.page.evaluate("""async () => {
            const { chartDrawing } = await import("/figures/drawings.js");
            return chartDrawing({ title: "Accuracy", x: "epoch", y: "accuracy", percent: true,
                series: [{ name: "training", colour: "#0072b2", points: [[1, 1], [2, 1]] }] });
        }""")
        self.assertIn(">100 %<", drawing)
        for text in (">110 %<", ">200 %<", ">1.2<"):
            self.assertNotIn(text, drawing)
