import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { bootBlock } from "./scripts/boot-block.ts";

const backend = `http://127.0.0.1:${process.env.BACKEND_PORT ?? "8000"}`;

export default defineConfig(({ command }) => ({
  // In development Django's own /static/ is proxied, so ours must not claim that prefix.
  base: command === "build" ? "/static/" : "/",
  plugins: [
    react(),
    tailwindcss(),
    lingui({ macroTransform: true, failOnCompileError: true }),
    bootBlock(backend),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(
      ["/api", "/_allauth", "/s/", "/p/", "/media", "/static"].map((path) => [path, { target: backend }]),
    ),
  },
  build: {
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: "src/main.tsx",
      output: {
        codeSplitting: {
          groups: [
            {
              name: "core",
              test: /node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store|@tanstack|@lingui|openapi-fetch|clsx)\//,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
}));
