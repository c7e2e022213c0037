// The bridge of the shell: `call` for every command, and the few things only the desktop can do.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { Progress, Transport } from "./transport";

export const tauri: Transport = {
  call(name, body, onProgress) {
    const progress = new Channel<Progress>();
    if (onProgress) progress.onmessage = onProgress;
    return invoke("call", { name, body, progress });
  },
  pickFile: (purpose) => invoke("pick_file", { purpose }),
  pickFolder: () => invoke("pick_folder"),
  openPath: (path) => invoke("open_path", { path }),
  stopJob: () => invoke("stop_job"),
};
