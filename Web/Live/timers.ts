/** Ten seconds before its end a timer warns. */
const warningSeconds = 10;

/** Counts down what says `data-until`, by the server's clock: the page's own may be off. */
export function runTimers(serverNow: number): void {
  const ahead = Date.now() - serverNow;
  window.setInterval(() => document.querySelectorAll<HTMLTimeElement>("time[data-until]").forEach(timer => {
    const left = Math.round((Date.parse(timer.dateTime) - (Date.now() - ahead)) / 1000);
    const [minutes, seconds] = [Math.floor(Math.abs(left) / 60), Math.abs(left) % 60];
    const text = `${minutes}:${String(seconds).padStart(2, "0")}`;
    timer.textContent = (left < 0 ? timer.dataset["over"]! : timer.dataset["left"]!).replace("{0}", text);
    timer.classList.toggle("warn", left <= warningSeconds);
  }), 1000);
}
