import { Trans } from "@lingui/react/macro";
import { Lightbulb } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** At the end of the feed, where somebody has seen what there is. */
export default function SuggestInvitation() {
  return (
    <section className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-dashed p-4 sm:p-5">
      <Lightbulb aria-hidden size={22} className="shrink-0 text-brand-ink" />
      <p className="min-w-0 flex-1 basis-52">
        <span className="font-medium">
          <Trans>Is something missing?</Trans>
        </span>{" "}
        <Trans>Suggest a story: a sentence, a link or a photo is enough.</Trans>
      </p>
      <LinkButton variant="secondary" href={paths.suggest}>
        <Trans>Suggest a story</Trans>
      </LinkButton>
    </section>
  );
}
