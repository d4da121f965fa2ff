// Questions to the program that serves this page.
import { currentToken, renewToken } from "/shell/token.js";

const BASE = "/api/v1/";

/// An answer that says what went wrong: `message` and `advice` are for people, `code` and `status` for scripts.
export class APIError extends Error {
  constructor(status, { code = "unknown", message, advice = null } = {}) {
    super(message ?? `The studio answered with status ${status}.`);
    this.name = "APIError";
    Object.assign(this, { status, code, advice });
  }
}

/// What is said when the program is not there.
export const unreachable = () =>
  new APIError(0, {
    code: "unreachable",
    message: "The studio does not answer.",
    advice: "Is the program still running? Once it runs again at this address, the page goes on by itself; at another, open the one that it prints.",
  });

/// `get("runs/first/results", { part: "test" })`: the answer's values. Empty parameters are left out.
export const get = (path, parameters = {}, options = {}) =>
  ask("GET", path + query(parameters), undefined, options);

/// Sends values, or the bytes of a file (a Blob), and returns the answer's values.
export const post = (path, body = {}, options = {}) => ask("POST", path, body, options);

export const remove = (path, options = {}) => ask("DELETE", path, undefined, options);

/// A part of a path, such as a run's name.
export const part = encodeURIComponent;

/// The address of the interface for a path, for event streams.
export const addressInAPI = (path) => BASE + path;

function query(parameters) {
  const entries = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return entries.length ? `?${new URLSearchParams(entries)}` : "";
}

/// A page that was opened before the program was started anew carries an old token: it asks again with the one of now.
async function ask(method, path, body, options) {
  try {
    return await askOnce(method, path, body, options);
  } catch (error) {
    if (error.code === "token_required" && (await renewToken())) return askOnce(method, path, body, options);
    throw error;
  }
}

async function askOnce(method, path, body, { signal } = {}) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-Studio-Token"] = currentToken();
  if (body !== undefined) headers["Content-Type"] = body instanceof Blob ? body.type : "application/json";
  const content = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
  let answer;
  try {
    answer = await fetch(BASE + path, { method, headers, body: content, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw unreachable();
  }
  return values(answer);
}

async function values(answer) {
  const text = await answer.text();
  let content;
  try {
    content = text ? JSON.parse(text) : {};
  } catch {
    throw new APIError(answer.status, { code: "unreadable", message: `The studio's answer could not be read (status ${answer.status}).` });
  }
  if (!answer.ok) throw new APIError(answer.status, forPeople(content.error));
  return content;
}

/// An address of the interface helps scripts; on the page the same is in a list.
const forPeople = (error) => (error?.advice?.includes(BASE) ? { ...error, advice: "Choose one of those that the page offers." } : error);
