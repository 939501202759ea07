/**
 * Calls `onLost` once when the launcher is gone. Its IPC channel closes however it died, kill -9 included, where a
 * signal would never arrive. Without a launcher (a service manager runs the server itself) there is nothing to watch.
 */
export function watchParent(onLost: () => void): void {
  if (!process.channel) return;
  process.once("disconnect", onLost);
  // Listening holds the process open; the server's own work is what should.
  process.channel.unref();
}
