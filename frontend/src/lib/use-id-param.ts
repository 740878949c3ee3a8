import { useParams } from "wouter";

/** The number in "/stories/12"; NaN for anything else, which the API answers with 404 like any unknown id. */
export function useIdParam(): number {
  const { id } = useParams<{ id: string }>();
  return /^\d{1,15}$/.test(id ?? "") ? Number(id) : Number.NaN;
}
