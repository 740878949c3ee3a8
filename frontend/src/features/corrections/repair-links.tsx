import { Trans } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

/** For whoever reads as a colleague and finds a mistake. */
export function RepairLinks({ story }: { story: Pick<Story, "id" | "abilities"> }) {
  const { correct, retract } = story.abilities;
  if (!correct && !retract) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 px-1">
      {correct && (
        <TextLink href={paths.correctStory(story.id)}>
          <Trans>Correct this story</Trans>
        </TextLink>
      )}
      <TextLink href={paths.retractStory(story.id)}>
        <Trans>Retract this story</Trans>
      </TextLink>
    </p>
  );
}
