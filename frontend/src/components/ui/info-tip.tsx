import { useLingui } from "@lingui/react/macro";
import { Info } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";

const InfoPopover = lazy(() => import("./info-popover"));

const TRIGGER =
  "inline-grid size-6 shrink-0 place-items-center rounded-full text-muted align-middle transition-colors duration-[120ms] hover:text-fg " +
  "relative before:absolute before:-inset-2.5 before:content-[''] sm:before:-inset-1";

interface InfoTipProps {
  /** What is explained, for the button's name: "Adoption". */
  term: string;
  /** The definition of the figure, with its formula when it is an estimate. */
  children: ReactNode;
}

/** The small i beside a figure. Works by tap, click and keyboard; loads its popover when first wanted. */
export function InfoTip({ term, children }: InfoTipProps) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState(false);
  const label = t`What is ${term}?`;
  const button = (
    <button
      type="button"
      className={TRIGGER}
      aria-label={label}
      onPointerEnter={() => import("./info-popover")}
      onClick={() => setWanted(true)}
    >
      <Info aria-hidden size={14} />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <InfoPopover label={label} triggerClassName={TRIGGER}>
        {children}
      </InfoPopover>
    </Suspense>
  );
}
