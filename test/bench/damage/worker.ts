import { parentPort, workerData } from "node:worker_threads";
import { COMBINATIONS, STAINS, VIEWS } from "./classes.ts";
import { trySheet } from "./sheet-trial.ts";
import { trySymbols } from "./symbol-trial.ts";
import type { Answer, Subjects, Task } from "./task.ts";

// One of the bench's workers (pool.ts): takes a task, answers it, waits for the next.
const { symbols, sheets } = workerData as Subjects;
const classes = new Map([...STAINS, ...VIEWS, ...COMBINATIONS].map((damage) => [damage.name, damage]));

parentPort?.on("message", (task: Task) => {
  void answer(task).then((reply) => parentPort?.postMessage(reply));
});

async function answer(task: Task): Promise<Answer> {
  const damage = classes.get(task.damage);
  if (damage === undefined) throw new Error(`no class of damage ${task.damage}`);
  if (task.kind === "symbol") {
    const subjects = symbols[task.subject] ?? [];
    return { kind: "symbol", outcome: await trySymbols(subjects, damage, task) };
  }
  const sheet = sheets[task.sample % sheets.length];
  if (sheet === undefined) throw new Error("no sheets");
  return { kind: "sheet", trial: await trySheet(sheet, damage, task.where, `sheet/${damage.name}/${task.sample}`) };
}
