/**
 * Writes src/lib/api/schema.d.ts from the server's stored OpenAPI document, docs/openapi.json.
 *
 *   npm run api:types
 */
import { existsSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../docs/openapi.json", import.meta.url);
const target = new URL("../src/lib/api/schema.d.ts", import.meta.url);

if (!existsSync(source)) {
  console.error("docs/openapi.json is not there: build the server first, which stores it.");
  process.exit(1);
}
writeFileSync(target, astToString(await openapiTS(source)));
console.log(`Wrote ${target.pathname}`);
