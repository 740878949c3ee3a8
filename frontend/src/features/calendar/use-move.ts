import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data } from "@/api/client";
import { ApiError } from "@/api/errors";
import { toast } from "@/components/ui/toast";
import { formatMoment } from "@/lib/dates";
import type { Calendar, Entry } from "./api";
import { canComeBack, find, withFresh, withMoved } from "./moving";

interface Move {
  /** As it was when the person took hold of it. */
  entry: Entry;
  at: string | null;
  /** A move is taken back: its end becomes again what it was. */
  back?: boolean;
}

const ENTRIES = { queryKey: ["calendar", "entries"] };

/** Moves at once on screen and then on the server; a refusal puts it back and says why, a success can be undone. */
export function useMove() {
  const { t } = useLingui();
  const client = useQueryClient();
  const change = (step: (calendar: Calendar) => Calendar) =>
    client.setQueriesData<Calendar>(ENTRIES, (calendar) => calendar && step(calendar));
  const move = useMutation({
    scope: { id: "calendar-move" }, // One after the other: each needs the version that the one before it made.
    mutationFn: ({ entry, at, back }: Move) => {
      const known = client.getQueriesData<Calendar>(ENTRIES).map(([, calendar]) => find(calendar, entry.id));
      const version = Math.max(entry.version, ...known.map((one) => one?.version ?? 0));
      const body = {
        publish_at: at,
        version,
        ...(back && entry.expires_at && { expires_at: entry.expires_at }),
      };
      return data(api.POST("/api/v1/stories/{id}/move/", { params: { path: { id: entry.id } }, body }));
    },
    onMutate: async ({ entry, at }) => {
      await client.cancelQueries(ENTRIES);
      change((calendar) => withMoved(calendar, entry.id, at));
    },
    onSuccess: (fresh, { entry, at, back }) => {
      change((calendar) => withFresh(calendar, fresh));
      void client.invalidateQueries({ queryKey: ["stories"] });
      const undo = () => move.mutate({ entry, at: entry.at, back: true });
      const moment = at ? formatMoment(at) : "";
      toast({
        title: at ? t`Planned for ${moment}` : t`Taken off the calendar`,
        description: entry.title,
        ...(!back && canComeBack(entry, new Date()) && { undo }),
      });
    },
    onError: (error, { entry }) => {
      change((calendar) => withMoved(calendar, entry.id, entry.at));
      const why = error instanceof ApiError ? error.errors[0]?.message : undefined;
      const title = entry.title;
      toast({ kind: "problem", title: t`${title} stays where it was`, description: why });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["calendar"] }),
  });
  return move;
}
