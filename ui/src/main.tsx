// The entry of the window.

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { client, whenLocked } from "./api/commands";
import { Frame } from "./components/Frame";
import { go } from "./components/Link";
import { router } from "./routes/router";

whenLocked(() => go("/unlock"));

const root = document.getElementById("page");

if (root) {
  createRoot(root).render(
    <StrictMode>
      <Frame>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Frame>
    </StrictMode>,
  );
}
