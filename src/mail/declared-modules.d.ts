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
  export interface HtmlNode {
    type: string;
    name?: string;
    data?: string;
    attribs?: Record<string, string>;
    children?: HtmlNode[];
    parent?: HtmlNode | null;
  }
  interface TextBuilder {
    openBlock(options: { leadingLineBreaks?: number; reservedLineLength?: number }): void;
    closeBlock(options: { trailingLineBreaks?: number; blockTransform?: (text: string) => string }): void;
  }
  type Formatter = (
    element: HtmlNode,
    walk: (children: HtmlNode[], builder: TextBuilder) => void,
    builder: TextBuilder,
  ) => void;
  interface Options {
    wordwrap?: number | false;
    baseElements?: { selectors: string[] };
    limits?: { maxInputLength?: number; maxDepth?: number; ellipsis?: string };
    selectors?: { selector: string; format?: string; options?: Record<string, unknown> }[];
    formatters?: Record<string, Formatter>;
  }
  export function convert(html: string, options?: Options): string;
}
