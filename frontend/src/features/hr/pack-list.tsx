import { Trans, useLingui } from "@lingui/react/macro";
import { boot } from "@/api/boot";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { PackRow } from "./api";

interface PackListProps {
  packs: readonly PackRow[];
  onAdopt: (slug: string) => void;
}

export function PackList({ packs, onAdopt }: PackListProps) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {packs.map((pack) => (
        <li key={pack.slug} className="grid">
          <Card>
            <h3 className="text-card">{pack.title}</h3>
            <p className="mt-1 text-muted">{named(pack.summary)}</p>
            <p className="mt-3 flex flex-wrap gap-1.5">
              {pack.locales.map((locale) => (
                <Badge key={locale}>{locale.toUpperCase()}</Badge>
              ))}
              {pack.version && <Badge>{pack.version}</Badge>}
              {pack.licence && <Badge>{pack.licence}</Badge>}
            </p>
            <div className="mt-4">
              <Choice pack={pack} onAdopt={onAdopt} />
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** Packs are written for any company; on screen they speak of this one. */
function named(text: string): string {
  return text.replaceAll("{{org}}", boot.config.organisation);
}

function Choice({ pack, onAdopt }: { pack: PackRow; onAdopt: (slug: string) => void }) {
  const { t } = useLingui();
  if (pack.problems.length > 0) return <Problems problems={pack.problems} />;
  if (pack.guideline_id !== null) {
    return (
      <LinkButton href={paths.editGuideline(pack.guideline_id)} variant="secondary">
        <Trans>Adopted: open it</Trans>
      </LinkButton>
    );
  }
  const { slug, title } = pack;
  return (
    <Button onClick={() => onAdopt(slug)} aria-label={t`Adopt ${title}`}>
      <Trans>Adopt</Trans>
    </Button>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  return (
    <details className="text-bad">
      <summary className="cursor-pointer font-medium">
        <Trans>This pack has mistakes and cannot be adopted</Trans>
      </summary>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
