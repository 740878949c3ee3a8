import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin, ViteDevServer } from "vite";

const EMPTY = "{}";

/** In development, does what Django's shell template does: fills the boot block for this visitor. */
export function bootBlock(backend: string): Plugin {
  return {
    name: "firsthand-boot-block",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!isPage(request)) return next();
        try {
          await servePage(server, backend, request, response);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

function isPage(request: IncomingMessage): boolean {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  const elsewhere =
    /^\/(api|_allauth|s|p|media|static|src|@|node_modules)(\/|$)/.test(path) || path.startsWith("/@");
  return (
    request.method === "GET" &&
    !elsewhere &&
    !/\.\w+$/.test(path) &&
    Boolean(request.headers.accept?.includes("text/html"))
  );
}

async function servePage(
  server: ViteDevServer,
  backend: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = request.url ?? "/";
  const html = await server.transformIndexHtml(url, await readFile("index.html", "utf8"));
  const boot = await fetchBoot(backend, request, response);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(html.replace(/(id="boot">)\{\}/, (_match, tag) => tag + boot));
}

async function fetchBoot(
  backend: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string> {
  try {
    const answer = await fetch(`${backend}/api/v1/boot/`, {
      headers: { cookie: request.headers.cookie ?? "" },
    });
    response.setHeader("Set-Cookie", answer.headers.getSetCookie());
    return answer.ok ? (await answer.text()).replaceAll("<", "\\u003c") : EMPTY;
  } catch {
    return EMPTY;
  }
}
