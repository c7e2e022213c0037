// The list from the clipboard, as long as it has not come in.

import { useUnfinished } from "../../common/unfinished";

export const usePasted = () => useUnfinished("pasted list", { text: "" });
