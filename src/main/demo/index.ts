import type { Platform } from "../../platform/platform.ts";
import { agreePay, tellDeals } from "./deals.ts";
import { startShift, tellInbound } from "./inbound.ts";
import { tellOneOnOnes } from "./one-on-ones.ts";
import { openFloor } from "./open-floor.ts";
import { tellOutbound } from "./outbound.ts";
import { writeSequences } from "./sequences.ts";

/**
 * North Harbour: three months on a sales floor, told through the same actions a person would cause, so that every
 * number on the demo floor opens rows that really happened there.
 */
export async function openDemo(platform: Platform, at: Date): Promise<string> {
  const scene = await openFloor(platform, at);
  await agreePay(scene);
  await startShift(scene);
  await writeSequences(scene);
  const passed = [...(await tellOutbound(scene)), ...(await tellInbound(scene))];
  await tellDeals(scene, passed);
  await tellOneOnOnes(scene);
  return scene.workspaceId;
}
