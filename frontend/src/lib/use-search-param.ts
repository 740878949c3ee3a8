import { useSearchParams } from "wouter";

/** A piece of screen state that lives in the address: `const [topic, setTopic] = useSearchParam("topic")`. */
export function useSearchParam(
  name: string,
  fallback = "",
): [value: string, set: (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string | null) => {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null || value === fallback) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return [params.get(name) ?? fallback, set];
}
