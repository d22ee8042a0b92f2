// The words of scripts that few need, or that only some pages load: whoever comes for the first time does not wait for them.

import { speaking } from "./words.js";

const WORDS = {};

export const { gettext, ngettext } = speaking(WORDS);
