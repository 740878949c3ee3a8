import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CircleCheck, Undo2 } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { ApiError, type ErrorItem } from "@/api/errors";
import { useSignedIn } from "@/api/me";
import type { Story } from "@/api/stories";
import { ChecklistFields } from "@/components/checklist";
import { isSigned, UNSIGNED } from "@/components/checklist-points";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormErrors } from "@/components/ui/form-errors";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import { AnotherEnd } from "./another-end";
import { useApprove } from "./api";
import { FourEyes } from "./four-eyes";
import { useRemarks } from "./remarks";
import { SendBackForm } from "./send-back-form";

/** The verdict on what stands beside it; four eyes are the server's rule, said here in words. */
export function VerdictPanel({ story, onReload }: { story: Story; onReload: () => void }) {
  const me = useSignedIn();
  const [sendingBack, setSendingBack] = useState(false);
  const { approve, send_back } = story.abilities;
  const waits = story.state === "in_review";
  if (!waits && !approve && !send_back) return <NotWaiting />;
  if (!approve && !send_back) return <OwnStory mine={story.author.id === me.id} />;
  return (
    <Card title={sendingBack ? <Trans>Send back</Trans> : <Trans>Your verdict</Trans>}>
      {sendingBack ? (
        <SendBackForm story={story} onCancel={() => setSendingBack(false)} />
      ) : (
        <>
          {approve ? <Approval story={story} onReload={onReload} /> : <OwnStory mine={false} />}
          {send_back && <SendBackButton onClick={() => setSendingBack(true)} />}
        </>
      )}
    </Card>
  );
}

function SendBackButton({ onClick }: { onClick: () => void }) {
  const remarks = useRemarks().length;
  return (
    <Button
      variant="secondary"
      className="mt-2 w-full"
      icon={<Undo2 aria-hidden size={16} />}
      onClick={onClick}
    >
      {remarks > 0 ? (
        <Plural value={remarks} one="Send back with one remark" other="Send back with # remarks" />
      ) : (
        <Trans>Send back with a comment</Trans>
      )}
    </Button>
  );
}

function Approval({ story, onReload }: { story: Story; onReload: () => void }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [checklist, setChecklist] = useState(UNSIGNED);
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const approve = useApprove(story);
  const remarks = useRemarks().length;
  const ended = story.state === "in_review" && hasPassed(story.expires_at) ? story.expires_at : null;
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
      {story.trusted && story.state !== "in_review" && (
        <p className="mb-3">
          <Trans>It is out already: its author may publish without review. You look at it afterwards.</Trans>
        </p>
      )}
      {ended && <AnotherEnd story={story} ends={ended} />}
      <ChecklistFields value={checklist} onChange={setChecklist} errors={errors} />
      {remarks > 0 && (
        <p className="mt-3 text-warn">
          <Trans>Your remarks go along only when you send it back.</Trans>
        </p>
      )}
      {changed ? <Changed onReload={onReload} /> : <FormErrors errors={errors} />}
      <Button
        className="mt-4 w-full"
        icon={<CircleCheck aria-hidden size={18} />}
        busy={approve.isPending}
        disabled={!isSigned(checklist) || ended !== null}
        onClick={() => void decide()}
      >
        <Trans>Approve</Trans>
      </Button>
    </>
  );
}

function hasPassed(moment: string | null): boolean {
  return moment !== null && Date.parse(moment) <= Date.now();
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
