// What the network is asked about: the pad or a picture, turned and shifted, and what the user says it was.
import { button, h } from "/shell/elements.js";
import { keep, kept } from "/draw/keeping.js";
import { pad } from "/draw/pad.js";
import { contentOf, pictureInput } from "/draw/picture.js";
import { drawingOf } from "/draw/strokes.js";
import { turning } from "/draw/turning.js";

/// The pad with all that belongs to it. `changed(what)` is called after each change: "image" or "truth".
export function input(parameters, changed) {
  let state = kept();
  const board = pad(state.strokes, (strokes) => {
    if (!strokes.length) sliders.reset();
    update({ strokes, picture: null, ...(strokes.length ? {} : { truth: null }) });
  });
  const sliders = turning(parameters, () => changed("image"));
  const preview = h("div", { className: "preview" });
  const place = board.element.querySelector(".pad-place");
  place.append(preview);
  const pictures = pictureInput(board.element, (picture) => {
    board.show([]);
    // What was right for the picture before says nothing about this one.
    sliders.reset();
    update({ strokes: [], picture, truth: null });
  });
  board.element.querySelector(".row").append(pictures.element);

  function update(changes) {
    state = { ...state, ...changes };
    keep(state);
    show();
    changed("image");
  }

  function show() {
    const { picture } = state;
    preview.hidden = !picture;
    preview.replaceChildren(
      ...(picture ? [h("img", { src: picture.address, alt: picture.name }), button("Back to drawing", board.clear, { className: "small" })] : []),
    );
  }

  show();
  return {
    pad: board.element,
    sliders: sliders.element,
    truth: () => state.truth,
    isPicture: () => state.picture !== null,
    say(truth) {
      state = { ...state, truth };
      keep(state);
      changed("truth");
    },
    /// The question to the interface; null when there is nothing to ask about.
    request(base64) {
      if (state.picture) return { image: contentOf(state.picture.address), ...sliders.values() };
      if (!state.strokes.length) return null;
      const { rows, columns, bytes } = drawingOf(state.strokes);
      return { drawing: { rows, columns, pixels: base64(bytes) }, ...sliders.values() };
    },
    close: pictures.close,
  };
}
