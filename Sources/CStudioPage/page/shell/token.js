// The token that requests carry which change something. Each start of the program has one of its own.
let token = document.querySelector("meta[name=studio-token]")?.content ?? "";

export const currentToken = () => token;

/// Asks the program for the token that it has now; whether that is another one than before.
export async function renewToken() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch("/", { cache: "no-store" })).text(), "text/html");
    const next = page.querySelector("meta[name=studio-token]")?.content ?? token;
    const isNew = next !== token;
    token = next;
    return isNew;
  } catch {
    return false;
  }
}
