import { useRef, useState } from "react";
import type { Item } from "@/lib/api/types";

/** The items chosen for a change of many, kept over searches until it is done or given up. */
export interface Selection {
  /** Presses choose instead of opening. */
  active: boolean;
  chosen: ReadonlyMap<number, Item>;
  /** Chooses the item in that place or lets it go; with `range`, everything from the last place to it. */
  pick: (index: number, itemAt: (index: number) => Item | undefined, range: boolean) => void;
  add: (items: readonly Item[]) => void;
  begin: () => void;
  end: () => void;
}

export function useSelection(): Selection {
  const [active, setActive] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Item>>(new Map());
  const last = useRef<number | null>(null);
  const add = (items: readonly Item[]) =>
    setChosen((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
  return {
    active,
    chosen,
    add,
    pick: (index, itemAt, range) => {
      const item = itemAt(index);
      if (!item) return;
      setActive(true);
      const from = last.current;
      last.current = index;
      if (range && from !== null) {
        add(between(from, index).flatMap((place) => itemAt(place) ?? []));
        return;
      }
      setChosen((before) => {
        const next = new Map(before);
        if (!next.delete(item.id)) next.set(item.id, item);
        return next;
      });
    },
    begin: () => setActive(true),
    end: () => {
      setActive(false);
      setChosen(new Map());
      last.current = null;
    },
  };
}

function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => first + i);
}
