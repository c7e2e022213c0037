import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// The strict content policy of the window allows neither inline scripts nor data: addresses, hence the zero inline limit
// and the missing preload polyfill. `examples.html` is served by `npm run dev` only and never built.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, strictPort: true },
  // Found before the tests begin, so that none is reloaded in the middle.
  optimizeDeps: { include: ["axe-core", "vitest-browser-react", "react-dom/client"] },
  test: {
    browser: {
      enabled: true,
      // Any free port, so that two may test at once.
      api: { strictPort: false },
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
          args: ["--no-sandbox", "--disable-gpu"],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
