import { useEffect, useState } from "react";
import { anchorOf } from "./clause";

/** The clause that is being read: the last one whose top has passed the upper third of the window. */
export function useClauseInView(clauses: readonly { clause_id: string }[]): string | undefined {
  const [current, setCurrent] = useState(clauses[0]?.clause_id);
  useEffect(() => {
    const look = () => {
      const passed = clauses.filter((clause) => {
        const top = document.getElementById(anchorOf(clause))?.getBoundingClientRect().top;
        return top !== undefined && top < innerHeight / 3;
      });
      setCurrent((passed.at(-1) ?? clauses[0])?.clause_id);
    };
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [clauses]);
  return current;
}
