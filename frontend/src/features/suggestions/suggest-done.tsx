import { Trans } from "@lingui/react/macro";
import { Button } from "@/components/ui/button";
import { DrawnCheck } from "@/components/ui/drawn-check";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export function SuggestDone({ credited, onAgain }: { credited: boolean; onAgain: () => void }) {
  return (
    <div role="status" className="mx-auto max-w-md py-10 text-center">
      <span className="inline-flex text-ok">
        <DrawnCheck size={56} animated />
      </span>
      <h2 className="mt-4 text-section">
        <Trans>Thank you, it has arrived</Trans>
      </h2>
      <p className="mt-2 text-muted">
        <Trans>Reviewers look at it, and you hear what becomes of it, whatever it is.</Trans>{" "}
        {credited && <Trans>When it becomes a story, your name is on it.</Trans>}
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <LinkButton href={paths.suggestions}>
          <Trans>See your suggestions</Trans>
        </LinkButton>
        <Button variant="secondary" onClick={onAgain}>
          <Trans>Suggest another</Trans>
        </Button>
      </div>
    </div>
  );
}
