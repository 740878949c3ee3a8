import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { share } from "@/testing/shares";
import ShareDialog from "./share-dialog";
import { serve } from "./testing";

describe("the answer", () => {
  const CONFIRM = url("/api/v1/shares/7/confirm/");
  const UNDO = url("/api/v1/shares/7/undo/");

  async function atTheQuestion() {
    serve({ mine: [share()] });
    const onClose = vi.fn();
    const app = renderApp(<ShareDialog story={12} onClose={onClose} />);
    await screen.findByRole("heading", { name: "Did you post it?" });
    return { ...app, onClose };
  }

  test("yes, with the address of the post, can be undone from the message", async () => {
    const confirmed = vi.fn();
    const undone = vi.fn();
    server.use(
      http.post(CONFIRM, async ({ request }) => {
        confirmed(await request.json());
        return HttpResponse.json(share({ state: "confirmed" }));
      }),
      http.post(UNDO, () => {
        undone();
        return HttpResponse.json(share({ state: "undone" }));
      }),
    );
    const { user, onClose } = await atTheQuestion();
    await user.type(screen.getByLabelText(/Address of your post/), " https://www.linkedin.com/posts/1 ");
    await user.click(screen.getByRole("button", { name: "Yes, I posted it" }));
    expect(await screen.findByRole("button", { name: "Thank you" })).toBeInTheDocument();
    expect(confirmed).toHaveBeenCalledWith({ post_url: "https://www.linkedin.com/posts/1" });
    await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 2000 });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(undone).toHaveBeenCalled());
  });

  test("an address on another network is refused at its field", async () => {
    server.use(
      http.post(CONFIRM, () => failure(400, "wrong_network", "post_url", "Not a post on this network.")),
    );
    const { user, onClose } = await atTheQuestion();
    const field = screen.getByLabelText(/Address of your post/);
    await user.type(field, "https://x.com/erin/1");
    await user.click(screen.getByRole("button", { name: "Yes, I posted it" }));
    expect(await screen.findByText("Not a post on this network.")).toBeInTheDocument();
    expect(field).toHaveValue("https://x.com/erin/1");
    expect(field).toBeInvalid();
    expect(onClose).not.toHaveBeenCalled();
  });

  test("not this time takes the share back", async () => {
    const undone = vi.fn();
    server.use(
      http.post(UNDO, () => {
        undone();
        return HttpResponse.json(share({ state: "undone" }));
      }),
    );
    const { user, onClose } = await atTheQuestion();
    await user.click(screen.getByRole("button", { name: "Not this time" }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(undone).toHaveBeenCalledOnce();
  });

  test("can wait: the story is shared another way meanwhile", async () => {
    const { user } = await atTheQuestion();
    await user.click(screen.getByRole("button", { name: "Share it another way" }));
    expect(await screen.findByRole("radio", { name: "LinkedIn" })).toBeInTheDocument();
    const earlier = screen.getByText(/You opened this: LinkedIn/).closest("li") as HTMLElement;
    await user.click(within(earlier).getByRole("button", { name: "Did you post it?" }));
    expect(screen.getByRole("heading", { name: "Did you post it?" })).toBeInTheDocument();
  });
});
