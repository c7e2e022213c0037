import type { Page } from "../common/page";

export const pages: Page[] = [];
