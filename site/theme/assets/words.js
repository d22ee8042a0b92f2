// The words that scripts say, in the language of the portal. In the portals of other languages this module has words in it.

const WORDS = {};

/** Which form of a text speaks of so many. */
const form = (n) => Number(n !== 1);

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** A text in the language of the portal; `{name}` in it is replaced by a value. */
export const gettext = (text, values = {}) => filled(WORDS[text] ?? text, values);

/** The same of a text that speaks of a number: `ngettext("{count} level", "{count} levels", n, { count: n })`. */
export const ngettext = (one, many, number, values = {}) => filled((WORDS[one] ?? [one, many])[form(number)], values);
