package naslag.check;

import naslag.corpus.Problem;
import naslag.corpus.WorkFile;

/** What the reader of works could not read as meant. */
final class Reading implements WorkRule {
  @Override
  public void examine(Examined work, Findings findings) {
    int end = work.frontMatterEnd();
    for (Problem problem : work.file().problems()) {
      boolean front = problem.line() <= Math.max(1, end);
      findings.add(front ? Code.FRONT_MATTER : Code.MARKUP, problem.line(), problem.message());
    }
    if (work.passages().isEmpty()) {
      findings.add(Code.EMPTY_WORK, 1, WorkFile.NO_TEXT);
    }
  }
}
