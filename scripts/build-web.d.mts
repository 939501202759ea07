export function buildWeb(node: string): Promise<void>;
export function watchWeb(): string[];
