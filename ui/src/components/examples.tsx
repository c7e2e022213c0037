// Every example on one page, for looking at. Add #dark to the address for the dark side, #name to see a few.

import { createRoot } from "react-dom/client";
import { collect } from "./example";
import { Frame } from "./Frame";

const wish = decodeURIComponent(window.location.hash.slice(1));
const dark = wish.includes("dark");
const only = wish.replace("dark", "").replace(/^,|,$/g, "");
const root = document.getElementById("page");

if (root) {
  createRoot(root).render(
    <Frame scheme={dark ? "dark" : "light"}>
      {collect()
        .filter(([name]) => name.includes(only))
        .map(([name, node]) => (
          <section key={name} style={{ padding: "1rem 2rem 2rem" }}>
            <p style={{ color: "var(--sb-muted)", fontSize: "0.95rem" }}>{name}</p>
            {node}
          </section>
        ))}
    </Frame>,
  );
}
