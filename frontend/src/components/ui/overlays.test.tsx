import { screen, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { confirm } from "./confirm";
import { toast } from "./toast";

const ask = () =>
  confirm({
    title: "Delete draft?",
    body: "It cannot be brought back.",
    action: "Delete draft",
    danger: true,
  });

describe("confirm", () => {
  test("answers yes by its verb", async () => {
    const { user } = renderApp(null);
    const answer = ask();
    await user.click(await screen.findByRole("button", { name: "Delete draft" }));
    await expect(answer).resolves.toBe(true);
  });

  test("starts on Cancel and answers no by Esc", async () => {
    const { user } = renderApp(null);
    const answer = ask();
    const dialog = await screen.findByRole("alertdialog", { name: "Delete draft?" });
    expect(dialog).toHaveAccessibleDescription("It cannot be brought back.");
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus());
    await user.keyboard("{Escape}");
    await expect(answer).resolves.toBe(false);
  });

  test("answers an older question with no when a newer one comes", async () => {
    renderApp(null);
    const older = ask();
    const newer = ask();
    await expect(older).resolves.toBe(false);
    await screen.findByRole("alertdialog");
    screen.getByRole("button", { name: "Cancel" }).click();
    await expect(newer).resolves.toBe(false);
  });
});

describe("toast", () => {
  test("shows each message once, also where effects run twice", async () => {
    renderApp(<StrictMode>{null}</StrictMode>);
    toast({ title: "Saved" });
    expect(await screen.findAllByText("Saved")).toHaveLength(1);
  });

  test("shows its words and takes the step back once", async () => {
    const { user } = renderApp(null);
    const undo = vi.fn();
    toast({ title: "Share removed", undo });
    expect(await screen.findByText("Share removed")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(undo).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText("Share removed")).not.toBeInTheDocument());
  });
});
