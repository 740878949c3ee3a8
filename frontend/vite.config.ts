import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { bootBlock } from "./scripts/boot-block.ts";
import { chunkGroups } from "./scripts/chunks.ts";
import { slim } from "./scripts/slim.ts";
import { styles } from "./scripts/styles.ts";
import { words } from "./scripts/words.ts";

const backend = `http://127.0.0.1:${process.env.BACKEND_PORT ?? "8000"}`;

export default defineConfig(({ command }) => ({
  // In development Django's own /static/ is proxied, so ours must not claim that prefix.
  base: command === "build" ? "/static/" : "/",
  plugins: [
    react(),
    styles(),
    tailwindcss(),
    words(),
    slim(),
    lingui({ macroTransform: true, failOnCompileError: true }),
    bootBlock(backend),
  ],
  resolve: {
    alias: [
      { find: "@", replacement: fileURLToPath(new URL("./src", import.meta.url)) },
      // React has had it built in since version 18; the shim is for older ones.
      {
        find: "use-sync-external-store/shim/with-selector",
        replacement: fileURLToPath(new URL("./scripts/with-selector.ts", import.meta.url)),
      },
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: "react" },
    ],
  },
  server: {
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(
      ["/api", "/_allauth", "/s/", "/p/", "/feeds/", "/media", "/static"].map((path) => [
        path,
        { target: backend },
      ]),
    ),
  },
  build: {
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // Django's page preloads what the first screen needs; links fetch the next screen before it is asked for. The
    // lists of chunks that Vite would add for this grow with every screen, inside the first download.
    modulePreload: false,
    rolldownOptions: {
      input: "src/main.tsx",
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
}));
