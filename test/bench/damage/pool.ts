import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Answer, Subjects, Task } from "./task.ts";

/** Answers tasks, in their order, on as many workers as asked for. Rejects when one of them breaks. */
export async function answered(tasks: readonly Task[], subjects: Subjects, workers: number): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: subjects });
    try {
      for (let index = next++; index < tasks.length; index = next++) {
        const answer = once(worker, "message"); // Rejects on "error".
        worker.postMessage(tasks[index]);
        [answers[index]] = (await answer) as [Answer];
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return answers;
}
