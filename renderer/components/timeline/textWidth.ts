let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** The width of a text in the timeline's type, in pixels: measured, and where nothing can be measured a safe guess. */
export function textWidth(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = "12px 'Inter Variable', system-ui, sans-serif";
  const width = context?.measureText(text).width ?? text.length * 7;
  known.set(text, width);
  return width;
}
