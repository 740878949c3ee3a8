import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { renderApp } from "@/testing/render";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Input } from "./input";

function Example() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Share</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Share this story" description="In your own words.">
        <Input aria-label="Your text" />
      </Dialog>
    </>
  );
}

describe("Dialog", () => {
  test("takes focus inside, has a name, and gives focus back on Esc", async () => {
    const { user } = renderApp(<Example />);
    const opener = screen.getByRole("button", { name: "Share" });
    await user.click(opener);
    const dialog = await screen.findByRole("dialog", { name: "Share this story" });
    expect(dialog).toHaveAccessibleDescription("In your own words.");
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() => expect(opener).toHaveFocus());
  });

  test("closes by its cross", async () => {
    const { user } = renderApp(<Example />);
    await user.click(screen.getByRole("button", { name: "Share" }));
    await user.click(await screen.findByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });
});
