import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

interface RecoveryCodeListProps {
  codes: readonly string[];
  busy: boolean;
  onRenew: () => void;
}

export function RecoveryCodeList({ codes, busy, onRenew }: RecoveryCodeListProps) {
  const { t } = useLingui();
  const left = codes.length;
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    toast({ title: t`Copied` });
  };
  return (
    <div className="rounded-card bg-raised p-4">
      <p>
        <Plural value={left} one="# code is left." other="# codes are left." />{" "}
        <Trans>Each works once, when your phone is out of reach. Keep them somewhere safe.</Trans>
      </p>
      <ul className="my-4 grid grid-cols-2 gap-x-4 gap-y-1 font-medium tabular-nums">
        {codes.map((code) => (
          <li key={code} className="tracking-wide">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="secondary" icon={<Copy aria-hidden size={16} />} onClick={copy}>
          <Trans>Copy all</Trans>
        </Button>
        <Button size="sm" variant="ghost" busy={busy} onClick={onRenew}>
          <Trans>Make new codes</Trans>
        </Button>
      </div>
    </div>
  );
}
