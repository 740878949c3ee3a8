import { useLingui } from "@lingui/react/macro";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { useKept } from "./kept";

type Kept = ReturnType<typeof useKept>[number];

/** What Firsthand keeps about people. What is not in it is not kept. */
export function KeptTable() {
  const { t } = useLingui();
  const kept = useKept();
  const columns: Column<Kept>[] = [
    { key: "what", label: t`What`, heading: true, cell: (row) => row.what },
    { key: "why", label: t`What for`, cell: (row) => row.why },
    { key: "who", label: t`Who sees it`, cell: (row) => row.who },
    { key: "long", label: t`How long`, cell: (row) => row.long },
  ];
  return (
    <Card flush>
      <Table
        caption={t`What is kept about people`}
        columns={columns.map((column) => ({ ...column, className: "align-top max-sm:block" }))}
        rows={kept}
        rowKey={(row) => row.key}
      />
    </Card>
  );
}
