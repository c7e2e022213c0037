// For development only: the same commands over a local HTTP door, so that the page runs in an ordinary browser. A
// browser may not open the system's dialogs for us, so a path is typed instead of picked.

import type { Transport } from "./transport";

export function door(address: string): Transport {
  return {
    async call(name, body) {
      const answer = await fetch(`${address}/call/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const said: unknown = await answer.json();
      if (!answer.ok) throw said;
      return said;
    },
    pickFile: async (purpose) => window.prompt(`Path of a file (${purpose})`),
    pickFolder: async () => window.prompt("Path of a folder"),
    openPath: async (path) => window.alert(path),
    stopJob: async () => {},
  };
}
