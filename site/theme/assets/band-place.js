// Where a pay stands in its band: typed by the reader, told by figures and a mark on the bar, and kept only if they ask for it.

import { DAYS, day, dress, forget, keep, make, read } from "./keeping.js";

dress();

/** An amount as people type it: with spaces, marks of thousands, a currency; null where there is none. */
function amount(text) {
  const digits = text.replace(/[^\d.,]/g, "");
  const [, whole, rest] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits);
  const value = Number(`${whole.replace(/\D/g, "")}.${rest ?? 0}`);
  return whole.replace(/\D/g, "") ? value : null;
}

/** What stands within the fold: a field for the pay, and where it stands in the bands that the page shows. */
export class BandPlace {
  constructor(folded, bands) {
    this.bands = bands;
    this.field = make("input", { type: "text", id: "_my-pay", inputmode: "decimal", autocomplete: "off", oninput: () => this.show() });
    this.market = make("select", { id: "_my-market", onchange: () => this.show() }, ...this.bands.map(({ dataset }, at) => make("option", { value: at }, dataset.market || "Here")));
    this.found = make("p", { class: "found", role: "status" });
    this.kept = make("input", { type: "checkbox", onchange: () => this.ask() });
    this.forget = make("button", { type: "button", class: "link", hidden: true, onclick: () => this.clear() }, "Forget it");
    this.where = make("span", {});
    folded.append(
      make("div", { class: "my-pay" },
        make("label", { for: "_my-pay" }, `My full-time base pay${{ YEAR: " a year", MONTH: " a month", WEEK: " a week", DAY: " a day", HOUR: " an hour" }[this.bands[0].dataset.period] ?? ""}`, this.field),
        this.bands.length > 1 && make("label", { for: "_my-market" }, "Where I work", this.market)),
      this.found,
      make("p", { class: "note" }, make("label", { class: "check" }, this.kept, ` Remember it in this browser for ${DAYS} days`), " ", this.where, " ", this.forget));
    const kept = read("pay");
    if (kept) {
      this.field.value = String(kept.value.pay ?? "").slice(0, 30);
      this.kept.checked = true;
      const at = this.bands.findIndex(({ dataset }) => dataset.market === kept.value.market);
      if (at >= 0) this.market.value = at;
    }
    this.show();
    if (kept) this.tell(kept.until);
  }

  get band() { return this.bands[Number(this.market.value) || 0]; }

  show() {
    for (const mark of document.querySelectorAll("#_pay .my-mark")) mark.remove();
    const pay = amount(this.field.value);
    const { min, mid, max, currency } = this.band.dataset;
    const [low, high, middle] = [Number(min), Number(max), mid ? Number(mid) : (Number(min) + Number(max)) / 2];
    const money = (value) => new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: currency || "XXX", maximumFractionDigits: value % 1 ? 2 : 0 }).format(value);
    const from = (value, name) => (pay === value ? `at ${name}` : `${money(Math.abs(pay - value))} ${pay > value ? "above" : "below"} ${name}`);
    this.found.textContent = pay === null ? "Nothing you type here leaves this page, and it is forgotten when you leave, unless you tick the box."
      : pay < low ? `${money(pay)} is ${from(low, "the lower end of the band")}. Ask how it came about, and what happens next.`
      : pay > high ? `${money(pay)} is ${from(high, "the upper end of the band")}.`
      : `${money(pay)} is within the band: ${from(middle, "its middle")}, ${from(low, "its lower end")} and ${from(high, "its upper end")}.`;
    if (pay !== null) this.draw(pay, low, high);
    if (this.kept.checked) this.ask();
  }

  /** A mark on the level's own bar, at its edge where the pay lies outside of what is drawn. */
  draw(pay, low, high) {
    const range = this.band.querySelector(".range");
    const [start, length] = ["x", "width"].map((name) => Number(range.getAttribute(name)));
    const at = Math.min(Math.max(start + ((pay - low) / (high - low || 1)) * length, 0.4), 99.6);
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ class: "my-mark", x: at - 0.4, y: 0, width: 0.8, height: 4 })) mark.setAttribute(name, value);
    range.parentElement.append(mark);
  }

  ask() {
    if (!this.kept.checked || amount(this.field.value) === null) {
      forget("pay");
      return this.tell(null);
    }
    const until = keep("pay", { pay: this.field.value, market: this.band.dataset.market });
    if (until === null) this.kept.checked = false;
    this.tell(until);
  }

  tell(until) {
    this.where.textContent = until ? `Kept here until ${day(until)}.` : "";
    this.forget.hidden = !until;
  }

  clear() {
    this.kept.checked = false;
    this.field.value = "";
    forget("pay");
    this.tell(null);
    this.show();
    this.field.focus();
  }
}
