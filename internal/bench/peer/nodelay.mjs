// Loaded before the peer: each socket sends what is written at once, as Go's do.
import { Socket } from "node:net";

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  this.once("connect", () => this.setNoDelay(true));
  return connect.apply(this, args);
};
