import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import type { Topic } from "./api";

interface TopicChipsProps {
  /** Undefined while they are on their way; the row keeps its height. */
  topics: readonly Topic[] | undefined;
  value: string;
  onChange: (slug: string | null) => void;
  /** What else one can choose in this row; stands first. */
  children?: ReactNode;
  /** Stands last, so that it can arrive late without moving what is there. */
  after?: ReactNode;
}

/** One topic at a time; scrolls sideways where there are more than fit. */
export function TopicChips({ topics, value, onChange, children, after }: TopicChipsProps) {
  const { t } = useLingui();
  return (
    <fieldset
      aria-label={t`Topics`}
      aria-busy={!topics}
      className="-mx-4 flex min-h-11 min-w-0 gap-2 overflow-x-auto overscroll-x-contain px-4 py-0.5 [scrollbar-width:none] sm:-mx-6 sm:min-h-10 sm:px-6 lg:mx-0 lg:flex-wrap lg:px-0"
    >
      {children}
      {topics ? (
        <>
          <Chip chosen={value === ""} onChoose={() => onChange(null)}>
            <Trans>All topics</Trans>
          </Chip>
          {topics.map((topic) => (
            <Chip
              key={topic.slug}
              chosen={value === topic.slug}
              onChoose={() => onChange(value === topic.slug ? null : topic.slug)}
            >
              {topic.name}
            </Chip>
          ))}
        </>
      ) : (
        <ChipSkeletons />
      )}
      {after}
    </fieldset>
  );
}

export function Chip({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A chosen chip beyond the edge would leave people wondering what they are looking at.
    if (chosen) button.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  return (
    <button
      ref={button}
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={
        "min-h-10 shrink-0 rounded-full border px-3.5 font-medium whitespace-nowrap transition-colors duration-[120ms] sm:min-h-9 " +
        "border-line bg-surface text-muted hover:border-control hover:text-fg " +
        "aria-pressed:border-fg aria-pressed:bg-fg aria-pressed:text-bg aria-pressed:hover:text-bg"
      }
    >
      {children}
    </button>
  );
}

function ChipSkeletons() {
  return ["w-24", "w-32", "w-28", "w-36", "w-24"].map((width, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: five boxes that never move
    <Skeleton key={index} className={`h-10 shrink-0 rounded-full sm:h-9 ${width}`} />
  ));
}
