// Money travels as text: JSON numbers are doubles and lose cents above 2^53. One place, loaded by the HTTP server.
declare global {
  interface BigInt {
    toJSON(): string;
  }
}

// biome-ignore lint/suspicious/noExtendNative: JSON.stringify offers no cheaper hook for a primitive.
BigInt.prototype.toJSON = function () {
  return this.toString();
};

export {};
