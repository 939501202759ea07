// Money travels as text: JSON numbers are doubles and lose cents above 2^53. One place, loaded by the HTTP server.
declare global {
  interface BigInt {
    toJSON(): string;
  }
}

// JSON.stringify offers no cheaper hook for a primitive than its prototype.
BigInt.prototype.toJSON = function () {
  return this.toString();
};

export {};
