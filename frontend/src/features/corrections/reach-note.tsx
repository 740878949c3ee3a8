import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { correctionQueries } from "@/api/corrections";

/** How many will be told. Never who, and not how many where that would say who. */
export function ReachNote({ story }: { story: number }) {
  const reach = useQuery(correctionQueries.reach(story));
  if (!reach.data) return null;
  const { people, smallest } = reach.data;
  if (people === 0) return <Trans>Nobody has shared it yet.</Trans>;
  if (people === null) return <Trans>Fewer than {smallest} colleagues shared it. They are told.</Trans>;
  return (
    <Plural
      value={people}
      one="# colleague shared it and is told."
      other="# colleagues shared it and are told."
    />
  );
}
