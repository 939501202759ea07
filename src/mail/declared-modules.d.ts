// These two ship no types; only what is called is declared.
declare module "sanitize-html" {
  interface Options {
    allowedTags?: string[];
    allowedAttributes?: Record<string, string[]>;
    allowedSchemes?: string[];
    allowedSchemesByTag?: Record<string, string[]>;
    allowedStyles?: Record<string, Record<string, RegExp[]>>;
    transformTags?: Record<
      string,
      (
        tag: string,
        attributes: Record<string, string>,
      ) => { tagName: string; attribs: Record<string, string> }
    >;
    nestingLimit?: number;
  }
  export default function sanitizeHtml(html: string, options?: Options): string;
}
declare module "html-to-text" {
  interface Options {
    wordwrap?: number | false;
    limits?: { maxInputLength?: number; maxDepth?: number; ellipsis?: string };
    selectors?: { selector: string; format?: string; options?: Record<string, unknown> }[];
  }
  export function convert(html: string, options?: Options): string;
}
