// What every page is held to in its tests, once: axe in light and dark, and no sideways scrolling in a narrow window. Used by the page
// tests beside it and by nothing else.

import axe from "axe-core";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { go } from "../components/Link";
import { App } from "./App";
import { everyPage } from "./router";

type Scheme = "light" | "dark";

/** Opens the page of an address and waits until it is there. */
export async function visit(path: string, scheme: Scheme = "light") {
  go(path);
  await render(<App scheme={scheme} />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector("main")?.textContent).not.toContain("One moment");
  expect(document.title, "the address leads to its page").not.toContain("This page is not here");
}

async function faults() {
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Looks at a page in both schemes and in a narrow window; `also` is done each time the page is there. */
export async function looksRight(path: string, also: () => void = () => {}) {
  await visit(path);
  also();
  expect(await faults(), "axe, light").toEqual([]);
  await page.viewport(320, 640);
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(over, "no sideways scrolling in a narrow window").toBeLessThanOrEqual(0);
  await page.viewport(1024, 768);
  await cleanup();
  await visit(path, "dark");
  also();
  expect(await faults(), "axe, dark").toEqual([]);
}

const addresses = everyPage.map(({ path }) => new RegExp(`^${path.replaceAll(/\$\w+/g, "[^/]+")}$`));

/** No link on the page leads to no page. */
export function noLinkAstray() {
  const links = [...document.querySelectorAll("main a[href^='#/']")];
  const astray = links
    .map((link) => link.getAttribute("href")?.slice(1) ?? "")
    .filter((to) => !addresses.some((known) => known.test(to)));
  expect(astray, "every link leads to a page").toEqual([]);
}
