// <portal-filter>: narrows a directory or catalogue. What is chosen stands in the address; what fits is announced.

import { gettext, ngettext } from "./more-words.js";

/** How many entries are drawn at once. */
const SHOWN = 300;
/** The value of an entry that is for whatever one chooses. */
const EVERYBODY = "*";

/** What is said of how many entries fit, by what the list is of. */
const COUNTED = {
  mentors: {
    all: (number, values) => ngettext("{count} mentor", "{count} mentors", number, values),
    first: (values) => gettext("{count} mentors, the first {shown} shown", values),
    none: () => gettext("No mentors fit all of that."),
  },
  trainings: {
    all: (number, values) => ngettext("{count} training", "{count} trainings", number, values),
    first: (values) => gettext("{count} trainings, the first {shown} shown", values),
    none: () => gettext("No trainings fit all of that."),
  },
};

/** Define the element, with the words and makers of portal.js. */
export function define({ fold, make, figure }) {
  customElements.define("portal-filter", class extends HTMLElement {
    connectedCallback() {
      if (this.form) return;
      this.form = this.querySelector("form");
      this.found = this.querySelector(".found");
      this.groups = [...this.querySelectorAll(".catalogue")].map((list) => {
        const section = list.closest(".group");
        return { list, section, title: section?.querySelector("h2"), note: section?.querySelector(".note"), first: [...list.children], hidden: section?.hidden };
      });
      for (const group of this.groups) group.words = group.title?.textContent;
      const asked = new URLSearchParams(location.search);
      for (const field of this.form.elements) if (asked.has(field.name)) field.value = asked.get(field.name);
      this.form.hidden = false;
      this.fold();
      this.back = make("button", { type: "button", class: "quiet", hidden: "" }, gettext("Take the choices back"));
      this.hints = make("ul", { class: "hints plain", hidden: "" });
      this.found.after(this.back);
      this.found.parentElement.after(this.hints);
      this.back.addEventListener("click", () => {
        for (const field of this.form.elements) field.value = "";
        this.apply(true);
        this.form.querySelector("input").focus();
      });
      this.form.addEventListener("input", () => this.apply(true));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.nameZone();
      if ([...new FormData(this.form)].some(([, value]) => value.trim())) this.apply(true); // asked for by the address, or chosen before this was here
    }

    /** On a phone the choices are folded behind one word, unless something is chosen; on a desk they stand open. */
    fold() {
      const choices = this.form.querySelector("details");
      if (!choices) return;
      const chosen = (within) => [...within.querySelectorAll("select")].some((select) => select.value);
      const wide = matchMedia("(min-width: 44.01rem)");
      const set = () => { choices.open = wide.matches || chosen(choices); };
      wide.addEventListener("change", set);
      set();
      for (const further of choices.querySelectorAll("details")) further.open = chosen(further);
    }

    /** Call the reader's own time zone by its name. */
    async nameZone() {
      const own = this.form.elements.zone?.options[0];
      if (!own) return;
      const { ownZone } = await import("./overlap.js");
      own.textContent = gettext("{zone}, as your browser says", { zone: ownZone().replaceAll("_", " ") });
    }

    /** What is chosen, in words, beside the word that choices are folded behind. */
    tell() {
      for (const choices of this.form.querySelectorAll("details")) {
        const said = [...choices.querySelectorAll("select")].filter((select) => select.value).map((select) => select.selectedOptions[0].text);
        choices.querySelector(".chosen").textContent = said.length ? `: ${said.join(", ")}` : "";
      }
    }

    async entries() {
      if (!this.dataset.every) return this.groups.flatMap(({ first }) => first);
      this.every ??= fetch(this.dataset.every).then((answer) => answer.json()).then(({ html }) => {
        const template = document.createElement("template");
        template.innerHTML = html;
        return [...template.content.children];
      });
      return this.every;
    }

    /** By each choice that narrows, whether an entry fits it. */
    async tests() {
      const chosen = [...new FormData(this.form)].filter(([name, value]) => value.trim() && name !== "zone");
      const { hoursInCommon, ownZone } = chosen.some(([name]) => name === "overlap") ? await import("./overlap.js") : {};
      const common = new Map();
      return chosen.map(([name, value]) => {
        if (name === "q") {
          const words = fold(value).split(" ").filter(Boolean);
          return [name, (entry) => { entry.folded ??= fold(entry.textContent); return words.every((word) => entry.folded.includes(word)); }];
        }
        if (name === "overlap") {
          const own = this.form.elements.zone.value || ownZone();
          return [name, (entry) => {
            const [zone] = JSON.parse(entry.dataset.timezone || "[]");
            if (!common.has(zone)) common.set(zone, zone ? hoursInCommon(own, zone) : NaN);
            return common.get(zone) >= Number(value);
          }];
        }
        return [name, (entry) => { const own = JSON.parse(entry.dataset[name] || "[]"); return own.includes(value) || own.includes(EVERYBODY); }];
      });
    }

    async apply(remember) {
      const run = this.run = (this.run ?? 0) + 1;
      const written = [...new FormData(this.form)].filter(([, value]) => value.trim());
      if (remember) history.replaceState(null, "", written.length ? `?${new URLSearchParams(written)}` : location.pathname);
      this.tell();
      let tests, entries;
      try {
        tests = await this.tests();
        entries = tests.length ? await this.entries() : [];
      } catch {
        this.every = undefined;
        this.found.textContent = gettext("The whole list could not be loaded. Try again, or go by the lists below.");
        return;
      }
      if (run !== this.run) return;
      this.back.hidden = !written.length;
      const pager = document.querySelector(".pager");
      if (pager) pager.hidden = tests.length > 0;
      this.found.dataset.all ??= this.found.textContent;
      this.hints.hidden = true;
      if (!tests.length) {
        for (const { list, section, title, note, first, hidden, words } of this.groups) {
          list.replaceChildren(...first);
          if (note) note.hidden = false;
          if (section) section.hidden = hidden;
          if (title) title.textContent = words;
        }
        this.found.textContent = this.found.dataset.all;
        return;
      }
      const shown = entries.filter((entry) => tests.every(([, fits]) => fits(entry)));
      this.draw(shown, tests.some(([name]) => name === "dates"));
      const counted = COUNTED[this.dataset.of], count = figure(shown.length);
      this.found.textContent = shown.length > SHOWN ? counted.first({ count, shown: SHOWN })
        : shown.length ? counted.all(shown.length, { count })
        : [counted.none(), this.hint(entries, tests), this.dataset.else].filter(Boolean).join(" ");
    }

    /** Each entry under its heading; all under one, in the order of their next dates, where it is dates that are asked for. */
    draw(shown, byDates) {
      const dated = byDates && shown.some((entry) => entry.dataset.next);
      if (dated) shown.sort((a, b) => Date.parse(a.dataset.next) - Date.parse(b.dataset.next));
      let left = SHOWN;
      for (const [at, { list, section, title, note, words }] of this.groups.entries()) {
        const own = shown.filter((entry) => (dated || this.groups.length === 1 ? at === 0 : entry.dataset.group === list.dataset.group)).slice(0, left);
        left -= own.length;
        list.replaceChildren(...own);
        if (section) section.hidden = !own.length;
        if (note) note.hidden = dated;
        if (title) title.textContent = dated ? gettext("By their next dates") : words;
      }
    }

    /** What to do where nothing fits: which one choice, taken back, would leave how many. */
    hint(entries, tests) {
      const ways = tests.map(([name]) => {
        const field = this.form.elements[name];
        const said = field.selectedOptions?.[0].text ?? field.value.trim();
        return { field, said, count: entries.filter((entry) => tests.every(([other, fits]) => other === name || fits(entry))).length };
      }).filter(({ count }) => count && tests.length > 1);
      this.hints.replaceChildren(...ways.map(({ field, said, count }) => {
        const button = make("button", { type: "button", class: "quiet" }, gettext("Without “{choice}”: {count}", { choice: said, count: figure(count) }));
        button.addEventListener("click", () => { field.value = ""; this.apply(true); this.found.focus(); });
        return make("li", {}, button);
      }));
      this.hints.hidden = !ways.length;
      return ways.length ? gettext("Take back one of your choices.") : gettext("Take the choices back, or try other words.");
    }
  });
}
