// Sends mails over nodemailer's pool, as SmtpBench does over ours: node send.mjs PORT COUNT CONNECTIONS IN_FLIGHT TEXT HTML
import { createTransport } from "nodemailer";

const [port, count, connections, inFlight] = process.argv.slice(2, 6).map(Number);
const [text, html] = process.argv.slice(6);
const pool = createTransport({
  host: "127.0.0.1", port, secure: false, ignoreTLS: true, pool: true, maxConnections: connections, maxMessages: Infinity,
});

async function send(total, prefix) {
  let next = 0;
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (next < total) {
      const number = next++;
      await pool.sendMail({
        from: { name: "Ontario Care Collective", address: "notices@occ.example" },
        to: { name: `Adèle ${number}`, address: `${prefix}${number}@n${number % 100}.example` },
        envelope: { from: `bounces+${number}@occ.example`, to: `${prefix}${number}@n${number % 100}.example` },
        messageId: `<${prefix}${number}@occ.example>`,
        subject: "Réunion publique de vendredi",
        headers: { "Auto-Submitted": "auto-generated" },
        list: { unsubscribe: `https://occ.example/u/${number}` },
        textEncoding: "base64",
        text,
        html,
      });
    }
  }));
}

await send(10_000, "warm");
const before = process.cpuUsage();
const began = process.hrtime.bigint();
await send(count, "p");
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const used = process.cpuUsage(before);
console.log(`${seconds} ${(used.user + used.system) / 1e6}`);
pool.close();
