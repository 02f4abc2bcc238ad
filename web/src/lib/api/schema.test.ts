import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";

it("is made from docs/openapi.json: `make api` renews it", async () => {
  const made = astToString(await openapiTS(new URL("../../../../docs/openapi.json", import.meta.url)));

  expect(readFileSync(new URL("./schema.d.ts", import.meta.url), "utf8")).toBe(made);
});
