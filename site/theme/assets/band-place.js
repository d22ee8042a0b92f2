// Where a pay stands in its band: typed by the reader, told by figures and a mark on the bar, and kept only if they ask for it.

import { DAYS, day, dress, forget, keep, make, read } from "./keeping.js";
import { gettext } from "./more-words.js";

dress();

/** What is asked for, by the period of the bands. */
const ASKED = {
  YEAR: gettext("My full-time base pay a year"),
  MONTH: gettext("My full-time base pay a month"),
  WEEK: gettext("My full-time base pay a week"),
  DAY: gettext("My full-time base pay a day"),
  HOUR: gettext("My full-time base pay an hour"),
};

/** An amount as people type it: with spaces, marks of thousands, a currency, or as 78k; null where there is none. */
function amount(text) {
  const thousands = /\d\s*k\s*$/i.test(text) ? 1000 : 1;
  const digits = text.replace(/[^\d.,]/g, "");
  const [, whole, rest] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits);
  const value = Number(`${whole.replace(/\D/g, "")}.${rest ?? 0}`);
  return whole.replace(/\D/g, "") ? value * thousands : null;
}

/** Where a pay stands in a band, in one sentence for each place. */
function place(pay, { low, middle, high }, money) {
  const away = (end) => money(Math.abs(pay - end));
  const said = { pay: money(pay), low: away(low), middle: away(middle), high: away(high) };
  if (pay < low) return gettext("{pay} is {low} below the lower end of the band. Ask how it came about, and what happens next.", said);
  if (pay > high) return gettext("{pay} is {high} above the upper end of the band.", said);
  if (low === high) return gettext("{pay} is all that the band holds: both of its ends are the same.", said);
  if (pay === low) return gettext("{pay} is the lower end of the band: {middle} below its middle and {high} below its upper end.", said);
  if (pay === high) return gettext("{pay} is the upper end of the band: {middle} above its middle and {low} above its lower end.", said);
  if (pay === middle) return gettext("{pay} is the middle of the band: {low} above its lower end and {high} below its upper end.", said);
  return pay > middle
    ? gettext("{pay} is within the band: {middle} above its middle, {low} above its lower end and {high} below its upper end.", said)
    : gettext("{pay} is within the band: {middle} below its middle, {low} above its lower end and {high} below its upper end.", said);
}

/** What stands within the fold: a field for the pay, and where it stands in the bands that the page shows. */
export class BandPlace {
  constructor(folded, bands) {
    this.bands = bands;
    this.field = make("input", { type: "text", id: "_my-pay", inputmode: "decimal", autocomplete: "off", oninput: () => this.show() });
    this.market = make("select", { id: "_my-market", onchange: () => this.show() }, ...this.bands.map(({ dataset }, at) => make("option", { value: at }, dataset.market || gettext("Here"))));
    this.found = make("p", { class: "found", role: "status" });
    this.kept = make("input", { type: "checkbox", onchange: () => this.ask() });
    this.forget = make("button", { type: "button", class: "link", hidden: true, onclick: () => this.clear() }, gettext("Forget it"));
    this.where = make("span", {});
    folded.append(
      make("div", { class: "my-pay" },
        make("label", { for: "_my-pay" }, ASKED[this.bands[0].dataset.period] ?? gettext("My full-time base pay"), this.field),
        this.bands.length > 1 && make("label", { for: "_my-market" }, gettext("Where I work"), this.market)),
      this.found,
      make("p", { class: "note" }, make("label", { class: "check" }, this.kept, " ", gettext("Remember it in this browser for {days} days", { days: DAYS })), " ", this.where, " ", this.forget));
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
    this.found.textContent = pay === null
      ? gettext("Nothing you type here leaves this page, and it is forgotten when you leave, unless you tick the box.")
      : place(pay, { low, middle, high }, money);
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
    this.tell(until);
    if (until !== null) return;
    this.kept.checked = false;
    this.where.textContent = gettext("This browser does not let the page remember anything.");
  }

  tell(until) {
    this.where.textContent = until ? gettext("Kept here until {day}.", { day: day(until) }) : "";
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
