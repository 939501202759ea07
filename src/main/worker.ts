import { openPostOffice } from "../mail/public.ts";
import type { DatabaseUrls } from "../platform/db/roles.ts";
import { openWorker, type Worker } from "../platform/jobs/worker.ts";
import type { Platform } from "../platform/platform.ts";
import { openNotices } from "../platform/push/notices.ts";
import { jobs } from "./jobs.ts";
import { schedule } from "./schedule.ts";

/** The background side of the product. Any number may run; each takes different work. */
export async function startWorker(platform: Platform, urls: DatabaseUrls): Promise<Worker> {
  const notices = await openNotices(urls.directory, platform.log);
  const worker = await openWorker({ platform, directoryUrl: urls.directory, notices, jobs, schedule });
  const postOffice = openPostOffice(platform, notices);
  return {
    async stop() {
      await postOffice.stop();
      await worker.stop();
      await notices.close();
    },
  };
}
