// The whole window: theme, what was read, and the pages.

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { client, whenLocked } from "../api/commands";
import { Frame } from "../components/Frame";
import { go } from "../components/Link";
import { makeRouter } from "./router";

whenLocked(() => go("/unlock"));

export function App({ scheme }: { scheme?: "light" | "dark" }) {
  const [router] = useState(makeRouter);
  return (
    <Frame scheme={scheme}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Frame>
  );
}
