import { readFileSync } from "node:fs";

/** Holds answers against docs/openapi.json, so that the pretend station says what the real one does. */
export class Contract {
  #document = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));

  /** "GET /api/jobs/{id}" of every operation of the JSON API. */
  operations() {
    return Object.entries(this.#document.paths).flatMap(([path, item]) =>
      path.startsWith("/api/") && !path.startsWith("/api/livetv/")
        ? Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`)
        : [],
    );
  }

  /** Where an answer departs from what is described; empty when nowhere. */
  faults(operation, status, body) {
    const [method, path] = operation.split(" ");
    const response = this.#document.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!response) return [`${operation} never answers ${status}`];
    const content = response.content && Object.entries(response.content).find(([type]) => type.endsWith("json"));
    return content ? this.#check(content[1].schema, body, "$") : [];
  }

  #resolved(schema) {
    return schema.$ref ? this.#document.components.schemas[schema.$ref.split("/").at(-1)] : schema;
  }

  #check(stated, value, at) {
    const schema = this.#resolved(stated);
    if (schema.anyOf) {
      const tried = schema.anyOf.map((one) => this.#check(one, value, at));
      return tried.some((faults) => faults.length === 0) ? [] : tried[0];
    }
    if (!schema.type) return [];
    if (![schema.type].flat().some((type) => isOfType(value, type)))
      return [`${at} is ${JSON.stringify(value)}, not ${String(schema.type)}`];
    if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${value}, not one of ${schema.enum}`];
    if (schema.format === "date-time" && value !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value))
      return [`${at} is ${value}, not a moment`];
    if (Array.isArray(value)) return value.flatMap((entry, i) => this.#check(schema.items, entry, `${at}[${i}]`));
    return value !== null && typeof value === "object" ? this.#checkFields(schema, value, at) : [];
  }

  #checkFields(schema, value, at) {
    const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at} lacks ${name}`);
    const fields = Object.entries(value).flatMap(([name, field]) => {
      const property = schema.properties?.[name];
      return property ? this.#check(property, field, `${at}.${name}`) : [`${at}.${name} is not described`];
    });
    return [...missing, ...fields];
  }
}

function isOfType(value, type) {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return value !== null && typeof value === "object" && !Array.isArray(value);
  return typeof value === type;
}
