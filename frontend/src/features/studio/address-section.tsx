import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ApiError } from "@/api/errors";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { changeAddress } from "./api";
import type { StoryDraft } from "./use-story-draft";

/** Where strangers read the story. An earlier address leads on to the new one. */
export function AddressSection({ draft }: { draft: StoryDraft }) {
  const { t } = useLingui();
  const { story } = draft;
  const [slug, setSlug] = useState(story.slug);
  const [shown, setShown] = useState(story.slug);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  // An address that follows the title changes while somebody types that.
  if (shown !== story.slug) {
    setShown(story.slug);
    setSlug(story.slug);
  }
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await draft.run((version) => changeAddress(story.id, slug, version));
      toast({ title: t`The page has a new address` });
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem.errors[0]?.message ?? t`This did not work. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  const host = new URL(story.page_url).host;
  return (
    <Card
      title={<Trans>Address of the public page</Trans>}
      description={
        story.approved_at ? (
          <Trans>The old address goes on leading here, so no link breaks.</Trans>
        ) : (
          <Trans>It follows the title until you choose another.</Trans>
        )
      }
    >
      <div className="flex flex-wrap items-start gap-3">
        <Field
          label={`${host}/p/`}
          error={error}
          hint={<Trans>Letters from a to z, digits and hyphens.</Trans>}
          className="flex-1 basis-64"
        >
          <Input
            value={slug}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setSlug(event.target.value)}
          />
        </Field>
        <Button
          variant="secondary"
          className="sm:mt-7"
          busy={busy}
          disabled={slug === story.slug || slug === ""}
          onClick={() => void save()}
        >
          <Trans>Change the address</Trans>
        </Button>
      </div>
    </Card>
  );
}
