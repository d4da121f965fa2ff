// Strokes of a pen on a square pad: the drawing as it is kept, undone, painted and sent.

/// The pad's side in its own units, and the pen's width in them: about that of the strokes in the training images.
export const SIDE = 280;
const WIDTH = 22;
/// The side of the image that is sent.
const SENT = 140;

/// Paints strokes, lists of points [x, y], as white ink on black.
export function paintStrokes(canvas, strokes) {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.setTransform(canvas.width / SIDE, 0, 0, canvas.height / SIDE, 0, 0);
  context.fillStyle = "#000";
  context.fillRect(0, 0, SIDE, SIDE);
  Object.assign(context, { strokeStyle: "#fff", fillStyle: "#fff", lineWidth: WIDTH, lineCap: "round", lineJoin: "round" });
  for (const points of strokes) paintStroke(context, points);
}

function paintStroke(context, points) {
  context.beginPath();
  if (points.length === 1) {
    context.arc(...points[0], WIDTH / 2, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  context.moveTo(...points[0]);
  // Curves through the middles of the pieces: a quick hand gives few points, and a pen makes no corners.
  for (let index = 1; index < points.length - 1; index += 1) {
    const [[x, y], [nextX, nextY]] = [points[index], points[index + 1]];
    context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  context.lineTo(...points.at(-1));
  context.stroke();
}

/// The drawing as the interface takes it: rows, columns and bytes, 255 where there is ink.
export function drawingOf(strokes) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SENT;
  paintStrokes(canvas, strokes);
  const { data } = canvas.getContext("2d").getImageData(0, 0, SENT, SENT);
  return { rows: SENT, columns: SENT, bytes: Uint8Array.from({ length: SENT * SENT }, (_, index) => data[4 * index]) };
}
