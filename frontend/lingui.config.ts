import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "nl"],
  catalogs: [
    {
      path: "<rootDir>/src/locales/{locale}",
      include: ["<rootDir>/src"],
      exclude: ["**/*.test.tsx", "**/*.test.ts"],
    },
  ],
  // Line numbers would make every edit of a screen an edit of the catalogues.
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
