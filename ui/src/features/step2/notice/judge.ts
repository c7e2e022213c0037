// What of a letter the owner should look at before approving it.

import type { DraftLetter } from "../shared/types";

const settled = new Set(["stands", "absent"]);

export const unsettled = (letter: DraftLetter) => letter.contents.filter((line) => !settled.has(line.standing));

/** How many lines of the law's list and of the check ask for a look. */
export const toLookAt = (letter: DraftLetter) => unsettled(letter).length + letter.check.findings.length;
