// Makes the room live: frames change it as they come, forms are sent over the connection, and nothing typed is lost.
import { Live } from "../Live/live.js";
import { Drafts } from "../Live/drafts.js";
import { sendForms } from "../Live/forms.js";
import { Parts } from "../Live/parts.js";
import { runTimers } from "../Live/timers.js";
import { Posts } from "./posts.js";

const room = document.getElementById("room");
if (room) {
  start(room);
}

function start(room: HTMLElement): void {
  const posts = new Posts(document.getElementById("posts"), room.dataset);
  const parts = new Parts(location.pathname);
  const connection = document.getElementById("connection")!;
  let newWhileLost = 0;
  let wasLive = false;

  const live = new Live(document.documentElement.lang.slice(0, 2), health => {
    if ((health === "lost" || health === "stuck") && wasLive) {
      newWhileLost = 0;
      connection.textContent = connection.dataset[health]!;
      connection.hidden = false;
    } else if (health === "live" && wasLive) {
      parts.back();
      window.setTimeout(() => tellBack(connection, newWhileLost), 500);
    }
    wasLive ||= health === "live";
  });

  // The page shows a version already, and is followed from there; what came with the page needs no snapshot.
  const topic = live.follow(room.dataset["topic"]!, null, (changed, isSnapshot) => {
    newWhileLost += posts.apply(topic, changed, isSnapshot);
    parts.changed(changed);
  });
  topic.version = Number(room.dataset["version"]);

  new Drafts(topic.name);
  runTimers(Date.parse(room.dataset["now"]!));
  sendForms(room.dataset["address"]!, (command, fields) => live.send(topic, command, fields), () => parts.changed(new Set(["mine"])));
  void live.connect();
}

function tellBack(line: HTMLElement, fresh: number): void {
  const text = fresh === 0 ? line.dataset["back"] : fresh === 1 ? line.dataset["backOne"] : line.dataset["backMany"];
  line.textContent = text!.replace("{0}", String(fresh));
  line.hidden = false;
  window.setTimeout(() => { line.hidden = true; line.textContent = ""; }, 5000);
}
