import { describe, expect, test, vi } from "vitest";
import { ApiError } from "./errors";
import { placeErrors } from "./place-errors";

const item = (param: string | null, code = "invalid") => ({ message: `About ${param}`, code, param });

describe("placeErrors", () => {
  test("puts an error on the field it names and returns the rest", () => {
    const setError = vi.fn();
    const rest = placeErrors(new ApiError(400, [item("title"), item(null)]), setError, ["title", "body"]);
    expect(setError).toHaveBeenCalledExactlyOnceWith(
      "title",
      { type: "invalid", message: "About title" },
      { shouldFocus: true },
    );
    expect(rest).toEqual([item(null)]);
  });

  test("reaches into nested fields", () => {
    const setError = vi.fn();
    const rest = placeErrors(new ApiError(400, [item("texts.0.text")]), setError, ["texts"]);
    expect(setError.mock.calls[0]?.[0]).toBe("texts.0.text");
    expect(rest).toEqual([]);
  });

  test("translates the server's names into the form's", () => {
    const setError = vi.fn();
    placeErrors(new ApiError(400, [item("key")]), setError, ["code"], { key: "code" });
    expect(setError.mock.calls[0]?.[0]).toBe("code");
  });

  test("never loses an error whose field the form does not have", () => {
    expect(placeErrors(new ApiError(400, [item("unknown")]), vi.fn(), ["title"])).toEqual([item("unknown")]);
  });

  test("has something to show when the server gave no reason", () => {
    expect(placeErrors(new ApiError(502, []), vi.fn(), ["title"])).toMatchObject([{ code: "status_502" }]);
  });

  test("lets a defect of ours through", () => {
    expect(() => placeErrors(new TypeError("oops"), vi.fn(), ["title"])).toThrow("oops");
  });
});
