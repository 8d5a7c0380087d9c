// Keeps the wall of a meeting room up to date.
import { draw } from "../Live/drawn.js";
import { runTimers } from "../Live/timers.js";

const wall = document.getElementById("wall");
if (wall) {
  start(wall);
}

function start(wall: HTMLElement): void {
  const { live, parts } = draw(wall, "projector");
  // The code by which people join is a facilitator's to show, and in no projector's frame.
  live.follow(wall.dataset["topic"]!, null, (changed, isSnapshot) => !isSnapshot && changed.has("door") && parts.changed(new Set(["door"])));
  runTimers(Date.parse(wall.dataset["now"]!));
  void live.connect();
}
