import { Trans } from "@lingui/react/macro";
import { Check, CloudOff, PenLine, Rocket, Send, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { StoryDraft } from "./use-story-draft";

interface EditorFooterProps {
  draft: StoryDraft;
  busy: boolean;
  /** Published and changed: nothing is stored until this is asked for. */
  onSave: () => void;
  onSubmit: () => void;
  onWithdraw: () => void;
  onPublish: () => void;
}

export function EditorFooter({ draft, busy, onSave, onSubmit, onWithdraw, onPublish }: EditorFooterProps) {
  const { story, state, autosaves } = draft;
  const { submit, withdraw, update, publish } = story.abilities;
  const manual = update && !autosaves;
  return (
    <div className="sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t bg-surface/95 px-4 py-2.5 backdrop-blur-sm sm:mx-0 sm:rounded-card sm:border lg:bottom-4">
      <SaveStatus draft={draft} />
      <span className="ml-auto flex flex-wrap gap-2">
        {withdraw && (
          <Button variant="secondary" busy={busy} onClick={onWithdraw}>
            <Trans>Take back</Trans>
          </Button>
        )}
        {manual && (
          <Button busy={state === "saving"} disabled={state === "saved"} onClick={onSave}>
            <Trans>Save changes</Trans>
          </Button>
        )}
        {submit && (
          <Button
            variant={publish ? "secondary" : "primary"}
            icon={<Send aria-hidden size={16} />}
            busy={busy}
            onClick={onSubmit}
          >
            <Trans>Submit for review</Trans>
          </Button>
        )}
        {publish && (
          <Button icon={<Rocket aria-hidden size={16} />} busy={busy} onClick={onPublish}>
            <Trans>Publish without review</Trans>
          </Button>
        )}
      </span>
    </div>
  );
}

function SaveStatus({ draft: { state, autosaves, save } }: { draft: StoryDraft }) {
  if (state === "failed") {
    return (
      <Line alert icon={<CloudOff aria-hidden size={16} />} tone="text-bad">
        <Trans>Not saved. Your text is still here.</Trans>
        <Button variant="ghost" size="sm" onClick={() => void save()}>
          <Trans>Try again</Trans>
        </Button>
      </Line>
    );
  }
  if (state === "conflict") {
    return (
      <Line icon={<TriangleAlert aria-hidden size={16} />} tone="text-warn">
        <Trans>Not saved until you choose</Trans>
      </Line>
    );
  }
  if (state === "partly") {
    return (
      <Line icon={<TriangleAlert aria-hidden size={16} />} tone="text-warn">
        <Trans>Saved, except what is marked</Trans>
      </Line>
    );
  }
  if (state === "unsaved" && !autosaves) {
    return (
      <Line icon={<PenLine aria-hidden size={16} />}>
        <Trans>Not saved yet</Trans>
      </Line>
    );
  }
  return (
    <Line icon={state === "saved" ? <Check aria-hidden size={16} /> : <Spinner />}>
      {state === "saved" ? <Trans>Saved</Trans> : <Trans>Saving…</Trans>}
    </Line>
  );
}

interface LineProps {
  icon: ReactNode;
  tone?: string;
  alert?: boolean;
  children: ReactNode;
}

function Line({ icon, tone = "text-muted", alert = false, children }: LineProps) {
  return (
    <span role={alert ? "alert" : "status"} className={`flex items-center gap-2 ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
