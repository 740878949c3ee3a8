import { Trans } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

/** Why this person cannot do it to this story, and what can be done instead. */
export function Impossible({ story }: { story: Story }) {
  const { id } = story;
  if (story.retracted_at) {
    return (
      <Banner title={<Trans>This story is retracted already</Trans>}>
        <TextLink href={paths.story(id)}>
          <Trans>See what it says now</Trans>
        </TextLink>
      </Banner>
    );
  }
  if (story.abilities.retract) {
    return (
      <Banner title={<Trans>You wrote this; someone else corrects it</Trans>}>
        <Trans>Corrected words are public at once, so they need a second pair of eyes.</Trans>{" "}
        <TextLink href={paths.retractStory(id)}>
          <Trans>You can retract it yourself</Trans>
        </TextLink>
      </Banner>
    );
  }
  return (
    <Banner title={<Trans>This story is not public</Trans>}>
      <Trans>Nobody outside has read it yet, so it can simply be changed.</Trans>{" "}
      <TextLink href={paths.editStory(id)}>
        <Trans>Change it</Trans>
      </TextLink>
    </Banner>
  );
}
