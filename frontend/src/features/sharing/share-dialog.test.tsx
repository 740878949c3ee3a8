import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { share } from "@/testing/shares";
import { story } from "@/testing/stories";
import ShareDialog from "./share-dialog";
import { serve, TEXTS } from "./testing";

const SHARES = url("/api/v1/shares/");
/** The tab that the browser gives, and what was shown in it. */
function giveTab() {
  const tab = {
    opener: window,
    closed: false,
    document: { title: "" },
    location: { replace: vi.fn() },
    close: vi.fn(),
  };
  vi.spyOn(window, "open").mockReturnValue(tab as unknown as Window);
  return tab;
}

function acceptShares(over: Parameters<typeof share>[0] = {}) {
  const sent = vi.fn();
  server.use(
    http.post(SHARES, async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(share(over), { status: 201 });
    }),
  );
  return sent;
}

async function openDialog(path = "/?share=12") {
  const onClose = vi.fn();
  const app = renderApp(<ShareDialog story={12} onClose={onClose} />, { path });
  await screen.findByRole("radio", { name: "LinkedIn" });
  return { ...app, onClose };
}

beforeEach(() => sessionStorage.clear());

describe("the words", () => {
  test("begin with a suggestion, and are the person's own once typed", async () => {
    serve();
    const { user } = await openDialog();
    const text = screen.getByRole("textbox", { name: "Your text" });
    expect(TEXTS.map((one) => one.text)).toContain((text as HTMLTextAreaElement).value);
    await user.click(screen.getByRole("button", { name: "Start from nothing" }));
    await user.type(text, "My own words.");
    expect(text).toHaveValue("My own words.");
  });

  test("another suggestion can be had, and a typed text comes back by undo", async () => {
    serve();
    const { user } = await openDialog();
    const text = screen.getByRole("textbox") as HTMLTextAreaElement;
    const first = text.value;
    await user.click(screen.getByRole("button", { name: "Another one" }));
    expect(text.value).not.toBe(first);
    await user.type(text, " And mine.");
    const typed = text.value;
    await user.click(screen.getByRole("button", { name: "Back to a suggestion" }));
    expect(text.value).not.toBe(typed);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(text).toHaveValue(typed);
  });

  test("are kept for each channel, also when the dialog is opened anew", async () => {
    serve();
    const { user, unmount } = await openDialog();
    await user.type(screen.getByRole("textbox"), " For LinkedIn.");
    await user.click(screen.getByRole("radio", { name: "X" }));
    expect(screen.getByRole("textbox")).not.toHaveTextContent("For LinkedIn.");
    unmount();
    await openDialog();
    expect(screen.getByRole("radio", { name: "X" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "LinkedIn" }));
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toMatch(/For LinkedIn\.$/);
  });

  test("that are fixed cannot be edited, and it says why", async () => {
    serve();
    const { user } = await openDialog();
    await user.click(screen.getByRole("radio", { name: "Facebook" }));
    expect(screen.getByRole("textbox")).toHaveValue("Word for word.");
    expect(screen.getByRole("textbox")).toHaveAttribute("readonly");
    expect(screen.getByText(/it can only be shared as it stands/)).toBeInTheDocument();
  });

  test("that are too long are told so before anything is sent", async () => {
    serve();
    const { user } = await openDialog();
    await user.click(screen.getByRole("radio", { name: "X" }));
    await user.clear(screen.getByRole("textbox"));
    await user.click(screen.getByRole("textbox"));
    await user.paste("a".repeat(257));
    expect(screen.getByText("281 of 280")).toBeInTheDocument();
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/too long for X/);
    expect(screen.getByRole("button", { name: "Open X" })).toBeDisabled();
  });
});

describe("the channels", () => {
  test("leave out what the story is not meant for, and the share sheet where the device has none", async () => {
    serve();
    await openDialog();
    expect(screen.queryByRole("radio", { name: "Mastodon" })).not.toBeInTheDocument();
    expect(screen.queryByRole("radio", { name: "Share via this device" })).not.toBeInTheDocument();
  });

  test("ask about an earlier share even where it cannot be repeated", async () => {
    serve({ mine: [share({ channel: "device", created_at: "2026-11-01T09:00:00Z" })] });
    const { user } = await openDialog();
    expect(screen.getByText(/You opened this: Share via this device/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Did you send it?" }));
    expect(await screen.findByRole("heading", { name: "Did you send it?" })).toBeInTheDocument();
  });

  test("that are private say for whom they are", async () => {
    serve();
    const { user } = await openDialog();
    expect(screen.queryByText(/Private:/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "WhatsApp" }));
    expect(screen.getByText(/Private: only for people/)).toBeInTheDocument();
  });
});

describe("sharing", () => {
  test("copies the text where the network takes only the address, and shows its page in a tab cut loose", async () => {
    serve();
    const sent = acceptShares();
    const tab = giveTab();
    const { user } = await openDialog();
    await user.clear(screen.getByRole("textbox"));
    await user.type(screen.getByRole("textbox"), "My own words.");
    await user.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect(await screen.findByText("LinkedIn is open in another tab")).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith({
      story: 12,
      channel: "linkedin",
      text: "My own words.",
      language: "en",
    });
    expect(tab.location.replace).toHaveBeenCalledWith(share().compose_url);
    expect(tab.opener).toBeNull();
    expect(await navigator.clipboard.readText()).toBe("My own words.");
  });

  test("offers a link where the browser refuses the tab", async () => {
    serve();
    acceptShares();
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user } = await openDialog();
    await user.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect(await screen.findByText("Your browser kept LinkedIn shut")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Open LinkedIn" })).toHaveAttribute("href", share().compose_url);
  });

  test("copies a link without asking for words", async () => {
    serve();
    const sent = acceptShares({ channel: "copy_link", compose_url: null, text: "" });
    const { user } = await openDialog();
    await user.click(screen.getByRole("radio", { name: "Copy link" }));
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Copy the link" }));
    expect(await screen.findByText("The link is copied")).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ channel: "copy_link", text: "" }));
    expect(await navigator.clipboard.readText()).toBe(share().tracked_url);
  });

  test("that fails closes the tab, says why at the text and keeps it", async () => {
    serve();
    server.use(http.post(SHARES, () => failure(400, "text_too_long", "text", "Too long, says the server.")));
    const tab = giveTab();
    const { user } = await openDialog();
    await user.type(screen.getByRole("textbox"), " Mine.");
    await user.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    expect(await screen.findByText("Too long, says the server.")).toBeInTheDocument();
    expect(tab.close).toHaveBeenCalled();
    expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toMatch(/Mine\.$/);
  });
});

describe("the guideline", () => {
  const back = encodeURIComponent("/stories/12?share=1");

  test("stands before sharing when it is known to be open, and leads back here", async () => {
    serve({
      outstanding: [
        {
          guideline_id: 5,
          version_id: 31,
          title: "Our guidelines",
          due_at: "2026-12-01T00:00:00Z",
          blocking: true,
        },
      ],
    });
    await openDialog("/stories/12?share=1");
    const link = await screen.findByRole("link", { name: "Read the guideline" });
    expect(link).toHaveAttribute("href", `/guidelines/5?back=${back}`);
    expect(screen.getByText("First read: Our guidelines")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Open LinkedIn" })).not.toBeInTheDocument();
  });

  test("stands before sharing when only the server knew", async () => {
    serve();
    server.use(
      http.post(SHARES, () =>
        HttpResponse.json(
          {
            status: 403,
            errors: [{ message: "Read it.", code: "acknowledgement_required", param: null }],
            guideline: 9,
          },
          { status: 403 },
        ),
      ),
    );
    const tab = giveTab();
    const { user } = await openDialog("/stories/12?share=1");
    await user.click(screen.getByRole("button", { name: "Open LinkedIn" }));
    const link = await screen.findByRole("link", { name: "Read the guideline" });
    expect(link).toHaveAttribute("href", `/guidelines/9?back=${back}`);
    expect(tab.close).toHaveBeenCalled();
  });
});

test("says of a retracted story that it was, and where to read why", async () => {
  serve();
  const retracted = story({ state: "retracted", abilities: { ...story().abilities, share: false } });
  server.use(http.get(url("/api/v1/stories/12/"), () => HttpResponse.json(retracted)));
  renderApp(<ShareDialog story={12} onClose={vi.fn()} />);
  expect(await screen.findByText(/It was retracted/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Read what was wrong" })).toHaveAttribute("href", "/stories/12");
});
