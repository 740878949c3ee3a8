import { useEffect, useState } from "react";

/** False at first, true once `delay` has passed: spares short waits the flash of a skeleton. */
export function useDelayed(delay = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return passed;
}
