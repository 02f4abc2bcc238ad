import type { Problem } from "./types";

const TIMEOUT_MS = 20_000;

/**
 * A request that did not bring what was asked. `code` is the server's stable word for it, or "unreachable" when no
 * answer came, "timeout" when none came in time, "unreadable" when it was not what the contract says.
 */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly fields: Problem["errors"] = [],
  ) {
    super(message);
    this.name = "RequestFailure";
  }
}

export type Query = Record<string, string | number | boolean | undefined | null>;

/** The path with the parameters that have a value. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

export function getJson<T>(path: string, options: { query?: Query; signal?: AbortSignal } = {}): Promise<T> {
  return request<T>("GET", withQuery(path, options.query), undefined, options.signal);
}

export function sendJson<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  return request<T>(method, path, body, signal);
}

/** A file as it is, for the operations that take one. */
export function sendFile<T>(method: "POST" | "PUT", path: string, file: Blob): Promise<T> {
  return request<T>(method, path, file);
}

async function request<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await answer(method, path, body, signal);
  if (!response.ok) throw await failureOf(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new RequestFailure("unreadable", response.status, String(cause));
  }
}

async function answer(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const init: RequestInit = {
    method,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: body === undefined ? { Accept: "application/json" } : { "Content-Type": typeOf(body) },
  };
  if (body !== undefined) init.body = body instanceof Blob ? body : JSON.stringify(body);
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestFailure(timeout.aborted ? "timeout" : "unreachable", 0, String(cause));
  }
}

const typeOf = (body: unknown) => (body instanceof Blob ? body.type : "application/json");

async function failureOf(response: Response): Promise<RequestFailure> {
  let problem: Partial<Problem> = {};
  if (response.headers.get("content-type")?.includes("json")) {
    problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  }
  const message = problem.detail ?? problem.title ?? response.statusText;
  return new RequestFailure(problem.code ?? `http-${response.status}`, response.status, message, problem.errors ?? []);
}
