import type { Grid } from "@/lib/api/grid";
import { RequestFailure } from "@/lib/api/http";
import type { Fault } from "./desk";

/** What the station refused of a grid, each by the block it is about: "templates[0].blocks[2].start" is that block's start. */
export function faultsOf(error: unknown, grid: Grid): Fault[] {
  if (!(error instanceof RequestFailure)) return [];
  return error.fields.map(({ field, message }) => {
    const path = /^(?:grid\.)?templates\[(\d+)\]\.blocks\[(\d+)\]\.?(.*)$/.exec(field);
    const block = path && grid.templates[Number(path[1])]?.blocks[Number(path[2])];
    return block ? { block: block.id, field: path[3] ?? "", message } : { block: null, field, message };
  });
}
