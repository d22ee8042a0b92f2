// A reader's own notebook: a mark and a note for each sentence that a level asks, in their own browser alone. Nothing of it is
// sent, counted or put into an address. Only what the portal publishes for everybody is fetched: the levels' static answers.

import { DAYS, NOTES, day, dress, forget, keep, make, names, read, root, watch } from "./keeping.js";
import { gettext, ngettext } from "./more-words.js";

const MARKS = { steady: gettext("Steady"), sometimes: gettext("Sometimes"), "not-yet": gettext("Not yet"), "no-chance": gettext("No chance to show it") };
const BELONGS = gettext("This sheet belongs to the person who wrote it; nobody may require it.");
const FILE = "my-career-notes.json";
const LONGEST = 20_000;
/** How a file is written. Whoever changes that counts on, and reads the older ones as well. */
const VERSION = 1;
const ORGANISATION = document.querySelector(".brand span")?.textContent ?? "";
/** Notes are shared by the languages of a portal, and a sentence reads otherwise in each of them: that is no change. */
const LANGUAGE = document.documentElement.lang;

/** A short sum of a sentence (cyrb53, by bryc, in the public domain), by which a later change of it is noticed. */
function sum(text) {
  let one = 0xdeadbeef, other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}

/** A note as a file or the browser holds it, made safe; null where it is none. */
function sound(note) {
  if (!note || typeof note !== "object") return null;
  const { mark = "", text = "", sentence = "", hash = "", lang = "", on = 0 } = note;
  const known = (mark === "" || Object.hasOwn(MARKS, mark)) && [text, sentence, hash, lang].every((each) => typeof each === "string" && each.length <= LONGEST);
  return known && Number.isFinite(on) && (mark || text) ? { mark, text, sentence, hash, lang, on } : null;
}

/** The notes of one level in what was read, by the keys of their expectations: each checked, the others left out. */
const soundNotes = (notes) =>
  Object.fromEntries(Object.entries(notes && typeof notes === "object" ? notes : {}).map(([key, note]) => [key, sound(note)]).filter(([, note]) => note));

const answer = async (slug) => {
  const reply = await fetch(new URL(`api/levels/${slug}.json`, root));
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return (await reply.json()).data.level;
};

dress();

export class Notebook {
  constructor(element, say) {
    this.say = say;
    this.slug = element.dataset.level;
    this.title = element.dataset.title;
    this.name = NOTES + this.slug;
    this.asked = [...document.querySelectorAll("#_expectations .asked > li[id]")].map((item) => ({
      key: item.id,
      sentence: item.querySelector(".text > p").textContent,
      about: item.querySelector(".name > :first-child").textContent,
    }));
    this.notes = {};
    this.until = make("p", { class: "note kept-until" });
    this.list = make("ul", { class: "own-notes plain" });
    this.gone = make("div");
    this.book = make("div", { class: "notebook" }, this.list, this.gone, this.until, this.tools(), this.beyond());
    element.append(this.book);
    this.load();
    watch(this.name, () => this.load());
    addEventListener("pagehide", () => this.flush());
  }

  /** Read what is kept, and draw it. */
  load() {
    const kept = read(this.name);
    this.notes = soundNotes(kept?.value?.notes);
    this.ends = kept?.until;
    this.draw();
  }

  /** Where somebody who has just begun goes on. */
  focus() { this.list.querySelector("summary")?.focus(); }

  draw() {
    const opened = new Set([...this.list.querySelectorAll("details[open]")].map((each) => each.dataset.key));
    this.list.replaceChildren(...this.asked.map((each) => this.entry(each, opened.has(each.key))));
    const here = new Set(this.asked.map(({ key }) => key));
    const gone = Object.entries(this.notes).filter(([key]) => !here.has(key));
    this.gone.replaceChildren(...(gone.length ? [make("h3", {}, gettext("Noted for sentences that are no longer here")), make("ul", { class: "own-notes plain" }, ...gone.map(([key, note]) => this.leftOver(key, note)))] : []));
    this.tellUntil();
  }

  /** One sentence, folded to what was marked; within it the marks and the note. */
  entry({ key, sentence, about }, open) {
    const note = () => this.notes[key] ?? { mark: "", text: "" };
    const marked = make("span", { class: "mark-said" });
    const changed = make("div", { class: "changed-since" });
    const told = () => {
      const now = note();
      const differs = now.hash && now.hash !== sum(sentence) && (!now.lang || now.lang === LANGUAGE);
      marked.textContent = now.mark && now.text ? gettext("{mark}, with a note", { mark: MARKS[now.mark] }) : now.text ? gettext("A note") : MARKS[now.mark] ?? gettext("No mark");
      changed.replaceChildren(...(differs ? [
        make("p", {}, make("span", { class: "tag" }, gettext("This sentence has changed since you wrote")), now.sentence && make("span", { class: "note" }, " ", gettext("It read: “{sentence}”", now))),
        make("button", { type: "button", class: "quiet", onclick: () => { this.set(key, sentence, {}); told(); area.focus(); this.say(gettext("Your note now stands beside the new sentence.")); } }, gettext("My note still fits")),
      ] : []));
      if (differs) marked.prepend(make("span", { class: "tag" }, gettext("Sentence changed")), " ");
    };
    const group = `_mark-${key}`;
    const choice = (value, title) => make("label", {}, make("input", { type: "radio", name: group, value, checked: note().mark === value, onchange: () => { this.set(key, sentence, { mark: value }); told(); } }), ` ${title}`);
    const area = make("textarea", { rows: 3, maxlength: LONGEST, id: `_note-${key}`, oninput: () => { this.later(key, sentence, area.value, told); } });
    area.value = note().text;
    told();
    return make("li", {}, make("details", { open, "data-key": key },
      make("summary", {}, make("span", { class: "about" }, about), make("span", { class: "sentence" }, sentence), marked),
      make("div", { class: "own" }, changed,
        make("fieldset", {}, make("legend", {}, gettext("Where I stand with it")), choice("", gettext("No mark")), ...Object.entries(MARKS).map(([value, title]) => choice(value, title))),
        make("label", { for: `_note-${key}`, class: "what" }, gettext("What shows it: what I did, when, and who saw it")), area)));
  }

  leftOver(key, note) {
    return make("li", { class: "left-over" }, make("p", {}, make("span", { class: "note" }, gettext("“{sentence}”", note))), make("p", {}, [MARKS[note.mark], note.text].filter(Boolean).join(". ")),
      make("button", { type: "button", class: "quiet", onclick: () => { this.change((notes) => { delete notes[key]; }); this.draw(); this.focus(); this.say(gettext("That note is cleared.")); } }, gettext("Clear this note")));
  }

  /** What is typed is kept when the typing rests, or when the page is left. */
  later(key, sentence, text, told) {
    clearTimeout(this.timer);
    this.waiting = () => { this.waiting = null; this.set(key, sentence, { text }); told(); };
    this.timer = setTimeout(() => this.flush(), 400);
  }

  flush() {
    clearTimeout(this.timer);
    this.waiting?.();
  }

  set(key, sentence, part) {
    if (!("text" in part)) this.flush();
    this.change((notes) => {
      const note = { mark: "", text: "", ...notes[key], ...part, sentence, hash: sum(sentence), lang: LANGUAGE, on: Date.now() };
      if (note.mark || note.text.trim()) notes[key] = note;
      else delete notes[key];
    });
  }

  /** Change what is kept now, which another window may have changed meanwhile, and keep it. */
  change(how) {
    const kept = read(this.name);
    const notes = kept || !this.refused ? soundNotes(kept?.value?.notes) : this.notes;
    how(notes);
    this.notes = notes;
    this.store();
  }

  store() {
    if (!Object.keys(this.notes).length) { forget(this.name); this.ends = null; }
    else {
      this.ends = keep(this.name, { title: this.title, notes: this.notes });
      this.refused = this.ends === null;
    }
    this.tellUntil();
  }

  tellUntil() {
    const any = Object.keys(this.notes).length;
    this.until.replaceChildren(
      ...(this.refused ? [gettext("This browser does not let the page keep anything. Save your notes as a file before you leave.")]
      : any ? [gettext("Kept in this browser only, until {day}; then it is forgotten, unless you write here again.", { day: day(this.ends) }), " ",
          make("button", { type: "button", class: "link", onclick: () => { this.store(); this.say(gettext("Kept for another {days} days.", { days: DAYS })); } }, gettext("Keep it for another {days} days", { days: DAYS }))]
      : [gettext("Nothing is kept yet. What you mark or write is kept in this browser only, for {days} days. On a computer that others use, save a file and clear your notes when you leave.", { days: DAYS })]));
  }

  tools() {
    const file = make("input", { type: "file", accept: ".json,application/json", class: "visually-hidden", tabindex: "-1", "aria-label": gettext("A file with notes"), onchange: () => this.take(file) });
    const button = (title, what) => make("button", { type: "button", class: "quiet", onclick: what }, title);
    return make("div", { class: "own-tools" },
      button(gettext("Print a talk sheet"), () => this.print()),
      button(gettext("Save as a file"), () => this.give()),
      button(gettext("Read in a file"), () => file.click()), file,
      button(gettext("Clear my notes"), () => this.clear()));
  }

  clear() {
    this.flush();
    const before = this.notes;
    this.notes = {};
    this.store();
    this.draw();
    if (!Object.keys(before).length) return this.say(gettext("There was nothing to clear."));
    const back = make("button", { type: "button", class: "link", onclick: () => { this.notes = before; this.store(); this.draw(); this.say(gettext("Your notes are back.")); } }, gettext("Put them back"));
    this.say(gettext("Your notes on this level are cleared from this browser."), " ", back);
  }

  /** Everything noted on any level, as one file. */
  give() {
    this.flush();
    const levels = Object.fromEntries(names(NOTES).map((name) => [name.slice(NOTES.length), read(name).value]));
    if (Object.keys(this.notes).length) levels[this.slug] = { title: this.title, notes: this.notes };
    const text = JSON.stringify({ stepladder: "notes", version: VERSION, organisation: ORGANISATION, belongs: BELONGS, levels }, null, 2);
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = make("a", { href: address, download: FILE });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    const count = Object.keys(levels).length;
    this.say(count ? ngettext("Saved as {file}: your notes on one level.", "Saved as {file}: your notes on {count} levels.", count, { file: FILE, count })
      : gettext("Saved as {file}, without a note in it yet.", { file: FILE }));
  }

  /** Read in a file that was saved here; one of another portal only after asking, since its sentences are others. */
  async take(field) {
    const [file] = field.files;
    field.value = "";
    if (!file) return;
    this.flush();
    let saved = null;
    try { saved = file.size < 5_000_000 ? JSON.parse(await file.text()) : null; } catch { /* told below */ }
    const { stepladder, version, organisation, levels } = saved ?? {};
    if (stepladder === "notes" && Number.isInteger(version) && version > VERSION)
      return this.say(gettext("{file} was saved by a newer version of this page. Nothing was changed. Load the page anew, then read the file in again.", { file: file.name }));
    if (stepladder !== "notes" || version !== VERSION || !levels || typeof levels !== "object")
      return this.say(gettext("{file} is no file of notes that was saved here. Nothing was changed.", { file: file.name }));
    if (typeof organisation !== "string" || organisation === ORGANISATION) return this.lay(file.name, Object.entries(levels));
    const all = make("button", { type: "button", class: "link", onclick: () => this.lay(file.name, Object.entries(levels)) }, gettext("Read it in all the same"));
    this.say(gettext("{file} was saved in the portal of {organisation}, whose sentences may be others. Nothing was changed.", { file: file.name, organisation: organisation.slice(0, 300) }), " ", all);
  }

  /** Lay notes over what is kept: of two on one sentence the later stays. */
  lay(file, levels) {
    let taken = 0, refused = false;
    for (const [slug, level] of levels) {
      if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(slug)) continue;
      const mine = slug === this.slug ? this.notes : soundNotes(read(NOTES + slug)?.value?.notes);
      const newer = Object.entries(soundNotes(level?.notes)).filter(([key, note]) => !(mine[key]?.on >= note.on));
      Object.assign(mine, Object.fromEntries(newer));
      taken += newer.length;
      if (slug !== this.slug && newer.length) refused = keep(NOTES + slug, { title: String(level.title ?? slug).slice(0, 300), notes: mine }) === null || refused;
    }
    this.store();
    this.draw();
    this.say(refused ? gettext("This browser has no room for all the notes in {file}. What is missing here still stands in the file.", { file })
      : taken ? ngettext("{count} note read from {file}.", "{count} notes read from {file}.", taken, { count: taken, file })
      : gettext("{file} holds nothing newer than what is here.", { file }));
  }

  /** A sheet with what was marked and written; where nothing was, with room to write by hand. */
  print() {
    this.flush();
    const noted = this.asked.filter(({ key }) => this.notes[key]);
    const sheet = make("section", { class: "talk-sheet" },
      make("p", { class: "note" }, gettext("Talk sheet, {day}", { day: day(Date.now()) })), make("h1", {}, this.title), make("p", { class: "belongs" }, BELONGS),
      make("ul", { class: "plain" }, ...(noted.length ? noted : this.asked).map(({ key, sentence, about }) => {
        const { mark, text } = this.notes[key] ?? {};
        return make("li", {}, make("p", {}, make("strong", {}, about), mark && ` · ${MARKS[mark]}`), make("p", {}, sentence), text ? make("p", { class: "as-typed wrote" }, text) : make("p", { class: "room" }));
      })),
      make("h2", {}, gettext("One next step, who helps, and by when")), make("p", { class: "room" }), make("p", { class: "room" }));
    document.querySelector("main").append(sheet);
    document.body.classList.add("prints-sheet");
    addEventListener("afterprint", () => { sheet.remove(); document.body.classList.remove("prints-sheet"); }, { once: true });
    window.print();
  }

  // --- What another level asks beyond what the reader has ---

  beyond() {
    const select = make("select", { id: "_beyond" });
    const found = make("div", { class: "beyond-found", "aria-live": "polite" });
    const folded = make("details", { class: "beyond" }, make("summary", {}, gettext("What would another level ask beyond this?")),
      make("p", { class: "note" }, gettext("Counted as yours is all that {level} asks, except what you marked “{not_yet}” or “{no_chance}”. It is worked out here, from the same sentences that everybody reads, and says nothing about whether you should go.", { level: this.title, not_yet: MARKS["not-yet"], no_chance: MARKS["no-chance"] })),
      make("label", { for: "_beyond" }, gettext("Another level")), select, found);
    folded.addEventListener("toggle", async () => {
      if (!folded.open || select.options.length) return;
      try {
        this.level ??= await answer(this.slug);
      } catch {
        found.replaceChildren(make("p", { class: "note" }, gettext("The level cannot be read just now. Try again in a moment.")));
        return;
      }
      const { levelsAbove, transitionsFrom, equivalences } = this.level;
      const targets = [...levelsAbove, ...transitionsFrom.map(({ toLevel }) => toLevel), ...equivalences.map(({ other }) => other)];
      const choices = new Map(targets.filter(Boolean).map(({ slug, title }) => [slug, title]));
      if (!choices.size) { select.hidden = true; found.replaceChildren(make("p", { class: "note" }, gettext("No way leads on from here, and nothing stands level with it."))); return; }
      select.append(make("option", { value: "" }, gettext("Choose one")), ...[...choices].map(([value, title]) => make("option", { value }, title)));
    });
    select.addEventListener("change", () => this.show(select.value, found));
    return folded;
  }

  async show(slug, found) {
    if (!slug) return found.replaceChildren();
    this.flush();
    try {
      const [{ gap }, target] = await Promise.all([import("./gap.js"), answer(slug)]);
      const lacking = new Set(Object.entries(this.notes).filter(([, { mark }]) => mark === "not-yet" || mark === "no-chance").map(([key]) => key));
      const missing = gap(this.level, target, ({ key }) => !lacking.has(key));
      const link = ({ key, text }) => make("li", {}, make("a", { href: new URL(`ladders/${slug}/#${key}`, root) }, text));
      const rows = missing.competencies.map(({ competency, wanted, had, expectations }) => make("li", {},
        make("p", {}, make("strong", {}, competency.title), make("span", { class: "note" }, " ", wanted && had ? gettext("{wanted}, {had} counted as yours", { wanted, had })
          : wanted ? gettext("{wanted}, nothing of it counted as yours", { wanted }) : gettext("asked without a grade"))),
        make("ul", {}, ...expectations.map(link))));
      if (missing.expectations.length) rows.push(make("li", {}, make("p", {}, make("strong", {}, gettext("In general"))), make("ul", {}, ...missing.expectations.map(({ expectation }) => link(expectation)))));
      found.replaceChildren(
        make("p", {}, rows.length ? gettext("Beyond this, {level} asks for:", { level: target.title }) : gettext("{level} asks for no competency, and no higher grade of one, that is not counted as yours.", { level: target.title })),
        ...(rows.length ? [make("ul", { class: "rows plain" }, ...rows)] : []));
    } catch {
      found.replaceChildren(make("p", { class: "note" }, gettext("That level cannot be read just now. Try again in a moment.")));
    }
  }
}
