// Numbers as the interface sends them and as people read them.

/// The bytes of base64 text.
export function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/// Bytes as base64 text.
export function base64Of(bytes) {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

/// Numbers sent in bulk: base64 of little-endian 32-bit floating point.
export function floatsOf(base64) {
  const view = new DataView(bytesOf(base64).buffer);
  return Float32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getFloat32(4 * index, true));
}

/// `0.9731` as `97.3 %`.
export const percent = (share, digits = 1) => (isNumber(share) ? `${(100 * share).toFixed(digits)} %` : "–");

/// `60000` as `60,000`.
export const count = (number) => (isNumber(number) ? number.toLocaleString("en") : "–");

/// A number with about as many digits as are worth reading, and a minus sign instead of a hyphen.
export function figure(number, digits = 4) {
  if (!isNumber(number)) return "–";
  const size = Math.abs(number);
  const text = size !== 0 && (size < 1e-3 || size >= 1e6) ? number.toExponential(digits - 1) : String(Number(number.toPrecision(digits)));
  return text.replaceAll("-", "−");
}

/// Seconds as `42 s`, `3 min 5 s` or `1 h 12 min`.
export function duration(seconds) {
  if (!isNumber(seconds)) return "–";
  const whole = Math.round(seconds);
  if (whole < 60) return seconds < 10 ? `${seconds.toFixed(1)} s` : `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
