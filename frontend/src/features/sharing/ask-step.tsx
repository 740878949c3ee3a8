import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowLeft } from "lucide-react";
import { useId, useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import { type Share, useConfirmShare, useUndoShare } from "@/api/shares";
import { Button } from "@/components/ui/button";
import { DrawnCheck } from "@/components/ui/drawn-check";
import { Field } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { dropTexts } from "./drafts";
import { FooterButtons } from "./footer-slot";
import { OpenedNote } from "./opened-note";
import type { Handed } from "./use-share-flow";

interface AskStepProps {
  handed: Handed;
  /** To share it another way; the question can be answered later. */
  onBack: () => void;
  onDone: () => void;
}

/** Long enough to see the check being drawn. */
const CHEER = 900;
/** A message between people has no address; everything else on the web has. */
const WITHOUT_ADDRESS = new Set(["whatsapp", "email", "copy_link", "device"]);

export default function AskStep({ handed, onBack, onDone }: AskStepProps) {
  const { t } = useLingui();
  const heading = useId();
  const [postUrl, setPostUrl] = useState("");
  const [errors, setErrors] = useState<readonly ErrorItem[]>([]);
  const [posted, setPosted] = useState(false);
  const confirm = useConfirmShare({ inForm: true });
  const undo = useUndoShare();
  const { share, channel } = handed;
  const where = channel.label;
  const yes = async () => {
    setErrors([]);
    try {
      await confirm.mutateAsync({ id: share.id, postUrl: postUrl.trim() });
      dropTexts(share.story.id);
      setPosted(true);
      setTimeout(onDone, CHEER);
      toast({ title: t`Noted: shared (${where})`, undo: () => undo.mutate(share.id) });
    } catch (error) {
      setErrors(error instanceof ApiError ? error.errors : []);
    }
  };
  const no = () =>
    undo.mutate(share.id, {
      onSuccess: () => {
        toast({ title: t`All right, nothing is counted` });
        onDone();
      },
    });
  return (
    <section aria-labelledby={heading}>
      <OpenedNote handed={handed} />
      <h3 id={heading} className="mt-5 text-card">
        {channel.visibility === "public" ? <Trans>Did you post it?</Trans> : <Trans>Did you send it?</Trans>}
      </h3>
      <p className="mt-1 text-muted">
        <Trans>Your answer makes your own figures right. Nobody gets a list of who shared what.</Trans>
      </p>
      <div className="mt-4 empty:hidden">
        <FormErrors errors={errors.filter(({ param }) => param !== "post_url")} />
      </div>
      {!WITHOUT_ADDRESS.has(channel.key) && (
        <PostAddress
          value={postUrl}
          error={errors.find(({ param }) => param === "post_url")?.message}
          onChange={setPostUrl}
        />
      )}
      <Button
        variant="ghost"
        size="sm"
        className="mt-3 -ml-3"
        icon={<ArrowLeft aria-hidden size={15} />}
        onClick={onBack}
      >
        <Trans>Share it another way</Trans>
      </Button>
      <FooterButtons>
        <Button variant="secondary" busy={undo.isPending} disabled={posted} onClick={no}>
          <Trans>Not this time</Trans>
        </Button>
        <Answer
          share={share}
          posted={posted}
          busy={confirm.isPending}
          isPublic={channel.visibility === "public"}
          onYes={yes}
        />
      </FooterButtons>
    </section>
  );
}

interface AnswerProps {
  share: Share;
  posted: boolean;
  busy: boolean;
  isPublic: boolean;
  onYes: () => void;
}

function Answer({ posted, busy, isPublic, onYes }: AnswerProps) {
  if (posted) {
    return (
      <Button variant="done" icon={<DrawnCheck size={18} />}>
        <Trans>Thank you</Trans>
      </Button>
    );
  }
  return (
    <Button busy={busy} onClick={onYes}>
      {isPublic ? <Trans>Yes, I posted it</Trans> : <Trans>Yes, I sent it</Trans>}
    </Button>
  );
}

interface PostAddressProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function PostAddress({ value, error, onChange }: PostAddressProps) {
  return (
    <Field
      className="mt-4"
      label={<Trans>Address of your post</Trans>}
      optional
      hint={<Trans>So that you find it back under My impact.</Trans>}
      error={error}
    >
      <Input
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        placeholder="https://"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
