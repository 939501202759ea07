// One style for the page and the embedded form: system fonts, two themes, nothing loaded from anywhere.
// Contrast: text 7:1 and up, borders and faults 4.5:1 and up on both backgrounds (WCAG 2.2 AA).

const tokens = `
--ink:#16181d;--soft:#535a66;--line:#868d99;--ground:#f6f7f9;--card:#fff;--accent:#3551d1;--on-accent:#fff;--wrong:#b3261e;--wrong-ground:#fdf1f0`;
const dark = `
--ink:#eceef2;--soft:#aab1bd;--line:#7d8592;--ground:#131519;--card:#1b1e24;--accent:#93a7ff;--on-accent:#10131c;--wrong:#ff9b90;--wrong-ground:#321a18`;

/** The parts of a form, under whatever root they stand. */
const parts = `
*{box-sizing:border-box}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1.25rem;letter-spacing:-.01em}
.intro{color:var(--soft);margin:-.75rem 0 1.5rem;white-space:pre-line}
.row{margin:0 0 1.125rem}
label{display:block;font-weight:550;margin:0 0 .375rem}
.optional{color:var(--soft);font-weight:400;font-size:.875em}
.hint{color:var(--soft);margin:0 0 .375rem;font-size:.875rem}
input:not([type=checkbox]),select,textarea{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.625rem .75rem;min-height:44px}
textarea{resize:vertical}
input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[aria-invalid]{border-color:var(--wrong)!important}
.fault{color:var(--wrong);margin:.375rem 0 0;font-size:.875rem;font-weight:550}
.tick{display:grid;grid-template-columns:auto 1fr;gap:.25rem .625rem;align-items:start}
.tick label{font-weight:400;margin:0;font-size:.9375rem;line-height:1.5}
.tick input{width:1.25rem;height:1.25rem;margin:.125rem 0;accent-color:var(--accent)}
.tick .fault,.tick .hint{grid-column:2}
.faults{background:var(--wrong-ground);border-left:4px solid var(--wrong);border-radius:8px;padding:.875rem 1rem;margin:0 0 1.25rem}
.faults h2{font-size:1rem;margin:0 0 .375rem}.faults ul{margin:0;padding-left:1.125rem}.faults a{color:inherit}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
button{font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:0;border-radius:8px;padding:.75rem 1.25rem;min-height:44px;width:100%;cursor:pointer}
button[disabled]{opacity:.6;cursor:default}
.thanks{text-align:center;padding:1.5rem 0}
.thanks span{display:inline-grid;place-items:center;width:3rem;height:3rem;border-radius:50%;background:var(--accent);color:var(--on-accent);font-size:1.5rem;margin:0 0 1rem}
.thanks h1{font-size:1.25rem;white-space:pre-line}`;

const fonts = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:var(--ink)";

export const formStyle = `:root{${tokens}}@media(prefers-color-scheme:dark){:root{${dark}}}
body{margin:0;background:var(--ground);${fonts}}
header{max-width:34rem;margin:0 auto;padding:2rem 1.25rem 1rem;font-weight:650}
main{max-width:34rem;margin:0 auto 3rem;background:var(--card);padding:1.75rem 1.5rem;border-radius:14px;box-shadow:0 1px 3px rgb(0 0 0/.12)}
@media(max-width:36rem){main{border-radius:0;padding:1.5rem 1.25rem}header{padding-top:1.25rem}}${parts}`;

/** Inside a stranger's page: its own tokens, no ground of its own. */
export const embedStyle = `:host{display:block;${tokens};${fonts}}@media(prefers-color-scheme:dark){:host{${dark}}}
.form{background:var(--card);padding:1.5rem;border-radius:14px;border:1px solid var(--line)}${parts}`;
