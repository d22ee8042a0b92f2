// The words that scripts say, in the language of the portal. In the portals of other languages this module has words in it.

const WORDS = {};

/** Which form of a text speaks of so many. */
const form = (n) => Number(n !== 1);

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/**
 * What says texts by a list of words. `gettext(text, values)`: a text in the language of the portal; `{name}` in it is replaced by
 * a value. `ngettext("{count} level", "{count} levels", n, { count: n })`: the same of a text that speaks of a number.
 */
export const speaking = (words) => ({
  gettext: (text, values = {}) => filled(words[text] ?? text, values),
  ngettext: (one, many, number, values = {}) => filled((words[one] ?? [one, many])[form(number)], values),
});

export const { gettext, ngettext } = speaking(WORDS);
