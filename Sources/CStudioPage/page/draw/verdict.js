// What the network reads, and whether that is right once the user has said what it was.
import { button, h } from "/shell/elements.js";
import { percent } from "/shell/numbers.js";

/// The head and the choice. `said(name)` is called with the class that the user chose, or null when that is taken back.
///
/// `show(answer, truth)` shows a prediction; `clear()` none, for want of a drawing or because of a fault.
export function verdict(classNames, said) {
  const glyph = h("span", { className: "glyph", "aria-hidden": "true" });
  const title = h("h2", { className: "verdict-title" });
  const detail = h("p", { className: "pale" });
  const head = h("div", { className: "verdict-head", role: "status", "aria-live": "polite" }, glyph, h("div", {}, title, detail));
  let truth = null;
  const choices = classNames.map((name) =>
    button(name, () => said(truth === name ? null : name), { "aria-pressed": "false" }),
  );
  const question = h("fieldset", {}, h("legend", {}, "What was it?"), h("div", { className: "choices" }, choices));
  const element = h("div", { className: "verdict stack" }, head, question);

  function mark(kind, sign, text, about) {
    head.className = `verdict-head ${kind}`;
    glyph.textContent = sign;
    title.textContent = text;
    detail.textContent = about;
  }

  function choose(name) {
    truth = name;
    choices.forEach((choice, index) => choice.setAttribute("aria-pressed", String(classNames[index] === name)));
  }

  return {
    element,
    show(answer, name) {
      choose(name);
      const output = percent(answer.outputs[answer.prediction]);
      const reading = `Read as ${answer.class}, with ${output}`;
      if (name === null) return mark("", answer.class, `Read as ${answer.class}`, `with ${output}. Say below what it was.`);
      if (name === answer.class) return mark("correct", "✓", "CORRECT", `${reading}.`);
      return mark("incorrect", "✗", "INCORRECT", `${reading}. It was ${name}.`);
    },
    clear(isFaulty) {
      choose(null);
      if (isFaulty) mark("", "?", "Not read", "What is wrong is said below.");
      else mark("", "?", "Nothing drawn yet", "Draw with the mouse, a pen or a finger.");
      question.hidden = true;
    },
    ask: () => (question.hidden = false),
  };
}
