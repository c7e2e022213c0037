// What only the desktop can do: choose a file or folder, open a paper in the system's viewer, stop a long job.

import { transport } from "./transport";

/** Asks for a file; null when the person changed their mind. */
export const pickFile = async (purpose: string) => (await transport()).pickFile(purpose);
export const pickFolder = async () => (await transport()).pickFolder();
export const openPath = async (path: string) => (await transport()).openPath(path);
export const stopJob = async () => (await transport()).stopJob();
