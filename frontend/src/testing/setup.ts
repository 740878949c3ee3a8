import "@testing-library/jest-dom/vitest";
import { i18n } from "@lingui/core";
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { messages } from "../locales/en.po";
import { server } from "./server";

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));

beforeEach(() => {
  i18n.loadAndActivate({ locale: "en", messages });
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => server.close());
