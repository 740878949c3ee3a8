import { Trans } from "@lingui/react/macro";
import type { Story } from "./api";

/** One suggested text, so that nobody opens the dialog in fear of an empty page. */
export function SuggestionsGlimpse({ story, language }: { story: Story; language: string }) {
  const texts = story.suggested_texts;
  const shown = texts.find((text) => text.language === language) ?? texts[0];
  if (!shown) return null;
  return (
    <section className="rounded-card border bg-surface p-4 sm:p-5">
      <h2 className="font-medium">
        <Trans>How you might put it</Trans>
      </h2>
      <blockquote lang={shown.language} className="mt-2 border-l-2 border-brand/35 pl-3 text-muted">
        {shown.text}
      </blockquote>
      <p className="mt-2.5 text-label text-muted">
        <Trans>A start, not a script: it reads best in your own words.</Trans>
      </p>
    </section>
  );
}
