// What readers keep in their own browser: notes, their level, and their pay if they ask for it. Nothing of it is sent anywhere.

/** For how long something is kept: whoever comes back within that time and writes, or asks for it, keeps it as long again. */
export const DAYS = 180;

/** Begins the names of the notes on levels. */
export const NOTES = "notes/";

export const root = new URL(document.body.dataset.root || "./", location.href);

/** Several portals may stand on one host, and each knows only its own. The languages of one, in folders of it, share what is kept. */
const PREFIX = `stepladder:${root.pathname.slice(0, root.pathname.length - (document.body.dataset.folder ?? "").length)}:`;

const today = () => Date.now();

/** Whatever cannot be read as what we wrote is taken for nothing. */
function parsed(text) {
  try {
    const kept = JSON.parse(text);
    return kept && typeof kept === "object" && Number.isFinite(kept.until) ? kept : null;
  } catch {
    return null;
  }
}

/** What is kept under a name, as `{ until, value }`; null where nothing is, or where its time is over: then it is forgotten. */
export function read(name) {
  let kept;
  try { kept = parsed(localStorage.getItem(PREFIX + name)); } catch { return null; }
  if (!kept) return null;
  if (kept.until > today()) return kept;
  forget(name);
  return null;
}

/** Keep a value from now on for 180 days; the moment until which it is kept, or null where the browser keeps nothing. */
export function keep(name, value) {
  const until = today() + DAYS * 86_400_000;
  try { localStorage.setItem(PREFIX + name, JSON.stringify({ until, value })); } catch { return null; }
  return until;
}

export function forget(name) {
  try { localStorage.removeItem(PREFIX + name); } catch { /* nothing is kept where nothing can be */ }
}

/** The names of all that is kept and begins so; what is over is forgotten on the way. */
export function names(beginning = "") {
  let every = [];
  try { every = Object.keys(localStorage); } catch { /* as above */ }
  return every.filter((name) => name.startsWith(PREFIX + beginning)).map((name) => name.slice(PREFIX.length)).filter(read);
}

/** Call back when another window of this portal changes what is kept. */
export function watch(name, changed) {
  addEventListener("storage", (event) => { if (event.key === null || event.key === PREFIX + name) changed(); });
}

export const day = (moment) =>
  new Date(moment).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" });

/** Load, once, how what only the reader sees looks: nobody else needs it. */
export function dress() {
  const sheet = new URL("./own.css", import.meta.url).href;
  if (!document.querySelector(`link[href="${sheet}"]`)) document.head.append(make("link", { rel: "stylesheet", href: sheet }));
}

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
