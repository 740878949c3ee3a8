import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "@/components/ui/page-header";
import { AuditLog } from "@/features/audit/audit-log";
import { useNotKept } from "@/features/audit/kept";
import { KeptTable } from "@/features/audit/kept-table";

export default function Audit() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`What is kept`}
        description={
          <Trans>Which data is kept about whom, what for, who sees it, and who changed what.</Trans>
        }
      />
      <KeptTable />
      <NotKept />
      <section aria-labelledby="log" className="mt-10">
        <h2 id="log" className="mb-3 text-section">
          <Trans>Who changed what</Trans>
        </h2>
        <AuditLog />
      </section>
    </>
  );
}

function NotKept() {
  const notKept = useNotKept();
  return (
    <section aria-labelledby="not-kept" className="mt-10">
      <h2 id="not-kept" className="mb-2 text-section">
        <Trans>What is not kept</Trans>
      </h2>
      <ul className="max-w-[68ch] list-disc space-y-1 pl-5">
        {notKept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
