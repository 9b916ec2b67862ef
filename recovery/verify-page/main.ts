import { Failure } from "../../core/failure/failure.ts";
import { check, type Question } from "./checking.ts";
import { checkingScreen } from "./checking-screen.ts";
import { frame } from "./frame.ts";
import { questionScreen } from "./question-screen.ts";
import { resultScreen } from "./result/result-screen.ts";

const page = frame();

function askAgain(before: Question | null, failure: Failure | null = null): void {
  page.put(questionScreen((question) => void answer(question), before, failure));
}

async function answer(question: Question): Promise<void> {
  const { node, progress } = checkingScreen();
  page.put(node);
  try {
    const answered = await check(question, progress);
    page.put(resultScreen(answered, () => askAgain(null)));
  } catch (error) {
    askAgain(question, error instanceof Failure ? error : new Failure("fault.unexpected"));
  }
}

// A file that is dropped beside the place for it would otherwise be opened in place of this page.
for (const drag of ["dragover", "drop"]) addEventListener(drag, (event) => event.preventDefault());
document.body.replaceChildren(...page.nodes);
askAgain(null);
