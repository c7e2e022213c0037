// Every page of the window, gathered from the features. Nothing else may know them all.

import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { flushAll } from "../api/autosave";
import { pages as cases } from "../features/cases/routes";
import { pages as firstRun } from "../features/first-run/routes";
import { pages as step1 } from "../features/step1/routes";
import { pages as step2 } from "../features/step2/routes";
import { pages as step3 } from "../features/step3/routes";
import { pages as step4 } from "../features/step4/routes";
import { pages as step5 } from "../features/step5/routes";
import { pages as step6 } from "../features/step6/routes";
import { pages as step7 } from "../features/step7/routes";
import { Lost, Shell } from "./Shell";

export const everyPage = [...firstRun, ...cases, ...step1, ...step2, ...step3, ...step4, ...step5, ...step6, ...step7];

// A page begins only when what was typed on the one before it is kept, so that neither can overwrite the other.
const root = createRootRoute({
  beforeLoad: async () => void (await flushAll()),
  component: Shell,
  notFoundComponent: Lost,
});

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    quiet?: boolean;
  }
}

/** A window has one router; a test makes its own. */
export const makeRouter = () =>
  createRouter({
    history: createHashHistory(),
    routeTree: root.addChildren(
      everyPage.map(({ path, component, quiet = false }) =>
        createRoute({ getParentRoute: () => root, path, component, staticData: { quiet } }),
      ),
    ),
    scrollRestoration: true,
  });
