import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/testing/render";
import { Field } from "./field";
import { Input } from "./input";

describe("Field", () => {
  test("ties label, hint and error to its control", () => {
    renderApp(
      <Field label="Title" hint="Short is good." error="Too long." required>
        <Input />
      </Field>,
    );
    const input = screen.getByLabelText("Title");
    expect(input).toHaveAccessibleDescription("Short is good. Too long.");
    expect(input).toBeInvalid();
    expect(input).toBeRequired();
  });

  test("says nothing of an error where there is none", () => {
    renderApp(
      <Field label="Title">
        <Input />
      </Field>,
    );
    expect(screen.getByLabelText("Title")).toBeValid();
    expect(screen.getByLabelText("Title")).not.toHaveAttribute("aria-describedby");
  });

  test("speaks of the characters left only when it gets tight", () => {
    const { rerender } = renderApp(
      <Field label="Title" counter={{ used: 10, limit: 90 }}>
        <Input />
      </Field>,
    );
    expect(screen.getByText("80 characters left")).toHaveAttribute("aria-live", "off");
    rerender(<p>gone</p>);
    renderApp(
      <Field label="Title" counter={{ used: 91, limit: 90 }}>
        <Input />
      </Field>,
    );
    expect(screen.getByText("1 character too many")).toHaveAttribute("aria-live", "polite");
  });
});
