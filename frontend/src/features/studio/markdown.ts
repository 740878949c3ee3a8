export type Mark = "bold" | "heading" | "list" | "quote" | "link";

interface Marked {
  text: string;
  from: number;
  to: number;
}

const LINE_STARTS: Partial<Record<Mark, string>> = { heading: "## ", list: "- ", quote: "> " };

/** The text with a mark around, or before every line of, what is selected; and what is selected then. */
export function marked(text: string, from: number, to: number, mark: Mark): Marked {
  const start = LINE_STARTS[mark];
  if (start) return beforeLines(text, from, to, start);
  const [before, after] = mark === "bold" ? ["**", "**"] : ["[", "](https://)"];
  const chosen = text.slice(from, to);
  return {
    text: text.slice(0, from) + before + chosen + after + text.slice(to),
    from: from + before.length,
    to: to + before.length,
  };
}

function beforeLines(text: string, from: number, to: number, start: string): Marked {
  const first = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(first, to).split("\n");
  const block = lines.map((line) => start + line).join("\n");
  return {
    text: text.slice(0, first) + block + text.slice(to),
    from: from + start.length,
    to: to + start.length * lines.length,
  };
}
