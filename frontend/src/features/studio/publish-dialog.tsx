import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import { ChecklistFields } from "@/components/checklist";
import { type Checklist, isSigned, UNSIGNED } from "@/components/checklist-points";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormErrors } from "@/components/ui/form-errors";

interface PublishDialogProps {
  open: boolean;
  onClose: () => void;
  /** Rejects with an ApiError when the server will not have it. */
  onPublish: (checklist: Checklist) => Promise<unknown>;
  /** The way that always stands open. */
  onReview: () => void;
}

/** For a trusted author: they sign what a reviewer would have signed. */
export function PublishDialog({ open, onClose, onPublish, onReview }: PublishDialogProps) {
  const { t } = useLingui();
  const [checklist, setChecklist] = useState(UNSIGNED);
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    setErrors([]);
    try {
      await onPublish(checklist);
      onClose();
    } catch (error) {
      setErrors(error instanceof ApiError ? error.errors : []);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t`Publish without review`}
      description={t`You may, because your last five stories were approved. Approvers are told and can look afterwards.`}
      footer={
        <>
          <Button variant="secondary" onClick={onReview}>
            <Trans>Ask for review</Trans>
          </Button>
          <Button busy={busy} disabled={!isSigned(checklist)} onClick={() => void publish()}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    >
      <ChecklistFields value={checklist} onChange={setChecklist} errors={errors} />
      <FormErrors errors={errors.filter(({ param }) => !param?.startsWith("checklist"))} />
    </Dialog>
  );
}
