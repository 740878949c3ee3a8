import { Trans, useLingui } from "@lingui/react/macro";
import { Send, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { confirm } from "@/components/ui/confirm";
import { FormErrors } from "@/components/ui/form-errors";
import { paths } from "@/lib/paths";
import { useWarnBeforeLeaving } from "@/lib/use-warn-before-leaving";
import { type Gap, useDiscardDraft, type Version } from "./api";
import { ClauseEditor } from "./clause-editor";
import { CoverEditor } from "./cover-editor";
import { Conflict, SaveStatus } from "./save-status";
import { useDraft } from "./use-draft";

const PublishDialog = lazy(() => import("./publish-dialog"));

/** Clause by clause, languages side by side; saved by itself. */
export function DraftEditor({ version }: { version: Version }) {
  const draft = useDraft(version);
  const [publishing, setPublishing] = useState(false);
  const { content, change, state, errors } = draft;
  useWarnBeforeLeaving(state !== "saved");
  const problems = [...errors, ...version.gaps];
  const errorOf = (param: string) => problems.find((problem) => problem.param === param)?.message;
  return (
    <div className="space-y-5">
      {state === "conflict" && <Conflict onKeepMine={draft.keepMine} onTakeTheirs={draft.takeTheirs} />}
      <FormErrors errors={errors.filter(({ param }) => !param)} />
      <Gaps gaps={version.gaps} />
      <CoverEditor
        texts={content.texts}
        locales={version.locales}
        errorOf={errorOf}
        onChange={(texts) => change({ ...content, texts })}
      />
      <section aria-labelledby="clauses" className="space-y-3">
        <h2 id="clauses" className="text-section">
          <Trans>Clauses</Trans>
        </h2>
        {content.clauses.map((clause, index) => (
          <ClauseEditor
            key={clause.clause_id}
            clause={clause}
            number={index + 1}
            mandatory={version.clauses[index]?.mandatory ?? false}
            locales={version.locales}
            errorOf={(path) => errorOf(`clauses.${index}.${path}`)}
            onChange={(next) => change({ ...content, clauses: content.clauses.with(index, next) })}
          />
        ))}
      </section>
      <Footer
        version={version}
        status={<SaveStatus state={state} onRetry={() => void draft.save(content)} />}
        ready={state === "saved" && version.gaps.length === 0}
        onPublish={() => setPublishing(true)}
      />
      <Suspense>
        {publishing && <PublishDialog version={version} onClose={() => setPublishing(false)} />}
      </Suspense>
    </div>
  );
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <Banner tone="warn" title={<Trans>Still to do before you can publish</Trans>}>
      <ul className="list-disc space-y-0.5 pl-5">
        {gaps.slice(0, 6).map((gap) => (
          <li key={gap.param + gap.code}>
            {gap.message} <span className="text-muted">({gap.param})</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

interface FooterProps {
  version: Version;
  status: React.ReactNode;
  ready: boolean;
  onPublish: () => void;
}

function Footer({ version, status, ready, onPublish }: FooterProps) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const discard = useDiscardDraft();
  const drop = async () => {
    const yes = await confirm({
      title: t`Discard this draft?`,
      body: t`What was written in it is gone. Published versions stay as they are.`,
      action: t`Discard draft`,
      danger: true,
    });
    if (!yes) return;
    await discard.mutateAsync(version.id);
    navigate(paths.guidelineTexts);
  };
  return (
    <div className="sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t bg-surface/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:rounded-card sm:border lg:bottom-4">
      {status}
      <span className="flex flex-wrap gap-2">
        {version.abilities.delete && (
          <Button variant="ghost" icon={<Trash2 aria-hidden size={16} />} onClick={drop}>
            <Trans>Discard</Trans>
          </Button>
        )}
        {version.abilities.publish && (
          <Button icon={<Send aria-hidden size={16} />} disabled={!ready} onClick={onPublish}>
            <Trans>Publish…</Trans>
          </Button>
        )}
      </span>
    </div>
  );
}
