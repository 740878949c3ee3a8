import { loadAllWords } from "./i18n";

let styles: Promise<unknown> | undefined;

/** The words and styles that the first screen does not need; the second call costs nothing. */
export async function loadRest(): Promise<void> {
  // In development app.css is whole.
  if (import.meta.env.PROD) styles ??= import("../styles/all.css");
  await Promise.all([styles, loadAllWords()]);
}

/** `lazy(withRest(() => import("./share-dialog")))`: a part of a first screen that arrives later, words and styles with it. */
export function withRest<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([load(), loadRest()]);
    return module;
  };
}
