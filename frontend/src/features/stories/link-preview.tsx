import { Trans } from "@lingui/react/macro";
import { ArrowUpRight } from "lucide-react";
import type { Story } from "./api";

/** A story that lives elsewhere: says where the link goes before anybody follows it. */
export function LinkPreview({ story }: { story: Pick<Story, "url" | "title"> }) {
  return (
    <a
      href={story.url}
      target="_blank"
      rel="noreferrer"
      className="group mt-6 flex max-w-[42rem] items-center gap-4 rounded-card border bg-surface p-4 transition-colors duration-[120ms] hover:border-control sm:p-5"
    >
      <span className="min-w-0 flex-1">
        <span className="block text-label text-muted">{hostOf(story.url)}</span>
        <span className="mt-0.5 block text-card">
          <Trans>Read the whole story</Trans>
        </span>
        <span className="mt-0.5 block truncate text-muted">{story.url.replace(/^https?:\/\//, "")}</span>
      </span>
      <span className="grid size-10 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
        <ArrowUpRight aria-hidden size={20} />
      </span>
    </a>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : address;
}
