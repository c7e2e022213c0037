// The entry of the window.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./routes/App";

const root = document.getElementById("page");

if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
