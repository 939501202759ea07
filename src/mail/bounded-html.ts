/**
 * Hostile mails nest and grow without bound, and the HTML parser slows with the square of the depth (100,000 open
 * `<div>` take it seconds). Past these the text part, or the head of the mail, has to do.
 */
const LARGEST = 600_000;
const DEEPEST = 200;

const neverNests =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|wbr|p|li|dt|dd|td|th|tr|option)$/i;
const breaksLine = /^(?:div|blockquote|section|article|center|ul|ol|table)$/i;
const tags = /<(\/?)([a-z][\w:-]{0,40})([^<>]{0,20000})>/gi;
/** Pictures inside the mail: megabytes between two words. */
const pictures = /\bsrc\s*=\s*(["'])data:[^"'<>]*\1/gi;

/** As written, but no longer than the largest and with the tags deeper than the deepest taken away, not their words. */
export function boundedHtml(html: string): string {
  const whole = html.length > LARGEST ? html.replace(pictures, "").slice(0, LARGEST) : html;
  let depth = 0;
  let dropped = 0;
  return whole.replace(tags, (tag: string, closes: string, name: string, rest: string) => {
    if (neverNests.test(name) || rest.endsWith("/")) return tag;
    if (closes) {
      if (dropped > 0) {
        dropped--;
        return "";
      }
      if (depth > 0) depth--;
      return tag;
    }
    if (depth < DEEPEST) {
      depth++;
      return tag;
    }
    dropped++;
    return breaksLine.test(name) ? "<br>" : "";
  });
}
