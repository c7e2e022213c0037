// The one seam between the page and what runs under it. Two ways across: the shell's own bridge, and, in a build made
// with VITE_DOOR set, a local HTTP door for developing in a browser. Tests put a third in place with `connect`.

/** How far a long job has come. */
export interface Progress {
  done: number;
  total: number;
}

export interface Transport {
  call(name: string, body: unknown, onProgress?: (progress: Progress) => void): Promise<unknown>;
  pickFile(purpose: string): Promise<string | null>;
  pickFolder(): Promise<string | null>;
  openPath(path: string): Promise<void>;
  stopJob(): Promise<void>;
}

let current: Promise<Transport> | undefined;

/** Puts a transport in place of the built-in one. */
export function connect(transport: Transport): void {
  current = Promise.resolve(transport);
}

export function transport(): Promise<Transport> {
  current ??= import.meta.env.VITE_DOOR
    ? import("./door").then((m) => m.door(import.meta.env.VITE_DOOR))
    : import("./tauri").then((m) => m.tauri);
  return current;
}
