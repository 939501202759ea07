const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;
font:16px/1.5 system-ui,sans-serif;background:#f6f7f8;color:#1b1f24}main{max-width:30rem;margin:1rem;padding:2rem;background:#fff;
border:1px solid #d9dde2;border-radius:12px}h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:.5rem 0 1.25rem}button{font:inherit;
padding:.6rem 1.1rem;border:0;border-radius:8px;background:#1f5eff;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid
#8db0ff;outline-offset:2px}@media(prefers-color-scheme:dark){body{background:#101214;color:#e8eaed}main{background:#181b1f;
border-color:#2d3238}}`;

/** Small, whole without JavaScript, and the same for every state of the link. */
export function unsubscribePage(shown: { state: "ask" | "done" | "unknown"; sender: string }): string {
  const sender = escaped(shown.sender);
  const words = {
    ask: {
      title: "No more mails?",
      body: `<p>${sender} will not write to you again to offer anything. Answers to your own questions may still reach you.</p>
<form method="post"><button type="submit">Unsubscribe</button></form>`,
    },
    done: {
      title: "You are unsubscribed",
      body: `<p>${sender} will not write to you again to offer anything. Nothing else is needed.</p>`,
    },
    unknown: {
      title: "This link leads nowhere",
      body: "<p>It may have been cut on its way. Open it again from the mail, or answer the mail with “unsubscribe”.</p>",
    },
  }[shown.state];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${words.title}</title><style>${style}</style></head>
<body><main><h1>${words.title}</h1>${words.body}</main></body></html>`;
}
