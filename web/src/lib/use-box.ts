import { useLayoutEffect, useState, type RefObject } from "react";

/** How wide the box is, and how far below the top of the page it begins. */
export function useBox(box: RefObject<HTMLDivElement | null>): { width: number; top: number } {
  const [size, setSize] = useState({ width: 1000, top: 260 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { width, top } = element.getBoundingClientRect();
      setSize((before) => {
        const next = { width, top: Math.round(top + window.scrollY) };
        return before.width === next.width && before.top === next.top ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
