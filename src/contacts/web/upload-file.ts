import { urlOf } from "../../platform/web/api.ts";
import { problemFrom } from "../../platform/web/problem.ts";
import { uploadImportContract } from "../imports.contract.ts";

/** Sends a file as it is, with how far it has come: only XMLHttpRequest tells that of what is sent. */
export async function uploadFile(
  file: File,
  onProgress: (percent: number) => void,
): Promise<{ importId: string }> {
  const request = new XMLHttpRequest();
  const answered = new Promise<Response>((answer, fail) => {
    request.onload = () => answer(new Response(request.responseText, { status: request.status }));
    request.onerror = () => fail(new Error("The connection broke off. Try again."));
  });
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
  request.open("POST", urlOf(uploadImportContract as never, { query: { filename: file.name } }));
  request.setRequestHeader("x-frontline", "1");
  request.setRequestHeader("content-type", "text/csv");
  request.send(file);
  const response = await answered;
  if (!response.ok) throw await problemFrom(response);
  return uploadImportContract.answer.parse(await response.json());
}
