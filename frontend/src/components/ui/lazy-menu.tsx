import { type ComponentProps, lazy, Suspense, useState } from "react";

const Menu = lazy(async () => ({ default: (await import("./menu")).Menu }));

type MenuProps = ComponentProps<typeof import("./menu").Menu>;

/** A Menu for first screens: until somebody reaches for it, only its button exists. */
export function LazyMenu({ trigger, ...menu }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the button inside is the control
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and Space on the button inside arrive as clicks
    <span className="contents" onPointerEnter={() => import("./menu")} onClick={() => setWanted(true)}>
      {trigger}
    </span>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Menu {...menu} trigger={trigger} defaultOpen />
    </Suspense>
  );
}
