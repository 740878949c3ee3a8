import { Trans, useLingui } from "@lingui/react/macro";
import { CircleCheck, Undo2 } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { ApiError, type ErrorItem } from "@/api/errors";
import { useSignedIn } from "@/api/me";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FormErrors } from "@/components/ui/form-errors";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { type Point, useApprove } from "./api";
import { FourEyes } from "./four-eyes";
import { isSigned, POINTS, UNSIGNED } from "./points";
import { SendBackForm } from "./send-back-form";

/** The verdict on what stands beside it; four eyes are the server's rule, said here in words. */
export function VerdictPanel({ story, onReload }: { story: Story; onReload: () => void }) {
  const me = useSignedIn();
  const [sendingBack, setSendingBack] = useState(false);
  const { approve, send_back } = story.abilities;
  if (story.state !== "in_review") return <NotWaiting />;
  if (!approve && !send_back) return <OwnStory mine={story.author.id === me.id} />;
  return (
    <Card title={sendingBack ? <Trans>Send back</Trans> : <Trans>Your verdict</Trans>}>
      {sendingBack ? (
        <SendBackForm story={story} onCancel={() => setSendingBack(false)} />
      ) : (
        <>
          {approve ? <Approval story={story} onReload={onReload} /> : <OwnStory mine={false} />}
          {send_back && (
            <Button
              variant="secondary"
              className="mt-2 w-full"
              icon={<Undo2 aria-hidden size={16} />}
              onClick={() => setSendingBack(true)}
            >
              <Trans>Send back with a comment</Trans>
            </Button>
          )}
        </>
      )}
    </Card>
  );
}

function Approval({ story, onReload }: { story: Story; onReload: () => void }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [checklist, setChecklist] = useState(UNSIGNED);
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const approve = useApprove(story);
  const sign = (point: Point, signed: boolean) => setChecklist({ ...checklist, [point]: signed });
  const decide = async () => {
    setErrors([]);
    try {
      const done = await approve.mutateAsync(checklist);
      toast({ title: done.state === "scheduled" ? t`Approved, and planned` : t`Approved: it is live` });
      navigate(paths.reviewQueue);
    } catch (error) {
      setErrors(error instanceof ApiError ? error.errors : []);
    }
  };
  const changed = errors.some(({ code }) => code === "edited_elsewhere");
  return (
    <>
      <fieldset>
        <legend className="mb-1 text-muted">
          <Trans>You put your name to each of these.</Trans>
        </legend>
        {POINTS.map(({ point, label, hint }) => (
          <Checkbox
            key={point}
            label={t(label)}
            hint={t(hint)}
            checked={checklist[point]}
            error={errors.find(({ param }) => param === `checklist.${point}`)?.message}
            onChange={(event) => sign(point, event.target.checked)}
          />
        ))}
      </fieldset>
      {changed ? <Changed onReload={onReload} /> : <FormErrors errors={errors} />}
      <Button
        className="mt-4 w-full"
        icon={<CircleCheck aria-hidden size={18} />}
        busy={approve.isPending}
        disabled={!isSigned(checklist)}
        onClick={() => void decide()}
      >
        <Trans>Approve</Trans>
      </Button>
    </>
  );
}

function Changed({ onReload }: { onReload: () => void }) {
  return (
    <Banner
      tone="warn"
      className="mt-3"
      title={<Trans>The story changed while you were reading</Trans>}
      action={
        <Button size="sm" variant="secondary" onClick={onReload}>
          <Trans>Show the new version</Trans>
        </Button>
      }
    >
      <Trans>Nothing is approved. Read it again before you decide.</Trans>
    </Banner>
  );
}

function OwnStory({ mine }: { mine: boolean }) {
  return (
    <Banner title={<FourEyes mine={mine} />}>
      <Trans>Four eyes see more than two, and that holds for everybody.</Trans>
    </Banner>
  );
}

function NotWaiting() {
  return (
    <Banner title={<Trans>This story does not wait for review</Trans>}>
      <Trans>Somebody decided already, or its author took it back.</Trans>
    </Banner>
  );
}
