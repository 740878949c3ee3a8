import { Plural, Trans } from "@lingui/react/macro";
import { cx } from "@/lib/cx";
import { formatNumber } from "@/lib/numbers";

/** Shows what is left; speaks only when it gets tight, not on every key. */
export function CharCounter({ used, limit }: { used: number; limit: number }) {
  const left = limit - used;
  const over = -left;
  const usedText = formatNumber(used);
  const limitText = formatNumber(limit);
  const tight = left <= Math.max(10, Math.round(limit * 0.1));
  const words =
    left < 0 ? (
      <Plural value={over} one="# character too many" other="# characters too many" />
    ) : (
      <Plural value={left} one="# character left" other="# characters left" />
    );
  return (
    <p
      className={cx(
        "mt-1.5 shrink-0 text-label tabular-nums",
        left < 0 ? "text-bad" : tight ? "text-warn" : "text-muted",
      )}
    >
      <span aria-hidden>
        <Trans>
          {usedText} of {limitText}
        </Trans>
      </span>
      <span className="sr-only" aria-live={tight ? "polite" : "off"}>
        {words}
      </span>
    </p>
  );
}
