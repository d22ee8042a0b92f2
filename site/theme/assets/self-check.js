// What a level page offers to its reader alone: <self-check>, a notebook beside its sentences, and <band-place>, where in the band
// a pay stands. Both happen in the reader's own browser; what they are made of is loaded when somebody begins, or has begun before.

import { DAYS, NOTES, forget, keep, make, read, watch } from "./keeping.js";
import { gettext } from "./words.js";

customElements.define("self-check", class extends HTMLElement {
  connectedCallback() {
    if (this.status) return;
    this.status = make("p", { class: "note said", role: "status" });
    this.begin = make("button", { type: "button", onclick: () => this.open(true) }, gettext("Begin your notes"));
    this.mine = make("button", { type: "button", class: "quiet", onclick: () => this.remember() });
    this.append(make("p", { class: "first-step" }, this.begin, this.mine), this.status);
    this.tellMine();
    watch("level", () => this.tellMine());
    if (read(NOTES + this.dataset.level)) this.open(false);
  }

  say(...words) { this.status.replaceChildren(...words); }

  async open(asked) {
    try {
      const { Notebook } = await import("./notebook.js");
      this.notebook ??= new Notebook(this, (...words) => this.say(...words));
    } catch {
      return this.say(gettext("Your notes cannot be opened just now. Nothing is lost; try again in a moment."));
    }
    this.begin.hidden = true;
    this.append(this.status);
    if (asked) this.notebook.focus();
  }

  remember() {
    const mine = this.isMine;
    const until = mine ? forget("level") : keep("level", { slug: this.dataset.level, title: this.dataset.title });
    this.tellMine();
    this.say(mine ? gettext("Forgotten: this browser no longer knows your level.")
      : until ? gettext("Remembered in this browser for {days} days: the first page now begins with {title}.", { days: DAYS, title: this.dataset.title })
      : gettext("This browser does not let the page remember anything."));
  }

  get isMine() { return read("level")?.value?.slug === this.dataset.level; }

  tellMine() { this.mine.textContent = this.isMine ? gettext("Forget that this is my level") : gettext("This is my level"); }
});

customElements.define("band-place", class extends HTMLElement {
  connectedCallback() {
    const bands = [...document.querySelectorAll("#_pay .row.own")].filter(({ dataset }) => dataset.min && dataset.max);
    if (this.folded || !bands.length) return;
    this.folded = make("details", {}, make("summary", {}, gettext("Where in the band am I?")));
    this.append(this.folded);
    this.folded.addEventListener("toggle", () => {
      this.place ??= import("./band-place.js").then(({ BandPlace }) => new BandPlace(this.folded, bands));
    });
    if (read("pay")) this.folded.open = true;
  }
});

// --- A link to one sentence opens what is folded around it, also where the browser does not do so by itself ---

function unfold() {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* broken signs name nothing */ }
  const target = name && document.getElementById(name);
  const folded = target && target.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();
