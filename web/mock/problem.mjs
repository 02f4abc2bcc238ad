/** An answer that is not 200: thrown by the routes, written by the server as application/problem+json. */
export class Problem extends Error {
  constructor(status, code, detail, errors = []) {
    super(detail);
    Object.assign(this, { status, code, errors });
  }
}

/** The one with that id, or a 404. */
export function found(list, id) {
  const one = list.find((entry) => entry.id === id);
  if (!one) throw new Problem(404, "not-found", "It is not there.");
  return one;
}
