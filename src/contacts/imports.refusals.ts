import type { RefusalCodes } from "../platform/http/contract.ts";

export const importsRefusals = {
  "empty-file": { status: 400, says: "There is nothing in this file. Export it again and try once more." },
  "file-too-large": { status: 413, says: "The file is larger than 512 MB. Split it and bring in the parts." },
  "no-file": { status: 400, says: "Send the file itself, as text/csv." },
  "no-email-column": {
    status: 400,
    says: "Say which column holds the e-mail address: persons are recognised by it.",
  },
  "unknown-field": {
    status: 400,
    says: "A column is mapped to a field that does not exist. Choose another.",
  },
  "mapping-width": { status: 400, says: "The mapping has not one entry for each column of the file." },
  "not-ready": { status: 409, says: "This import is running or done already." },
  "not-running": { status: 409, says: "This import is not running." },
} satisfies RefusalCodes;
