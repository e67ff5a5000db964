package org.sayso.app;

import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** Writes what became of the articles, one after the other, and remembers what the exit status depends on. For one thread at a time. */
final class Results {
    private final Surroundings surroundings;
    private final OutputFormat format;
    private final Progress progress;

    private boolean written;
    private boolean refuted;
    private boolean unreadable;
    private boolean bug;
    private long passed;

    Results(Surroundings surroundings, OutputFormat format, Progress progress) {
        this.surroundings = surroundings;
        this.format = format;
        this.progress = progress;
    }

    /** Writes the result of an article, and tells its error. */
    void take(ArticleWork.Result result, Output output) {
        refuted |= result.refuted();
        result.error().ifPresent(this::tell);
        if (!result.text().isEmpty()) {
            if (written && format == OutputFormat.TEXT) {
                output.write("\n\n");
            }
            output.write(result.text());
            written = true;
        }
        progress.done();
    }

    private void tell(SaysoException error) {
        remember(error.code().id());
        progress.clear();
        new Failures(surroundings).tell(error);
    }

    private void remember(String code) {
        boolean own = code.equals(ErrorCode.BUG.id());
        bug |= own;
        unreadable |= !own;
    }

    /** Passes over an article that an earlier run finished. */
    void pass(FinishedLine line) {
        passed++;
        written = true;
        refuted |= line.refuted();
        if (line.isError()) {
            remember(line.errorCode());
        }
    }

    /** Says how many articles were passed over, once. */
    void tellPassed() {
        if (passed > 0) {
            surroundings
                    .err()
                    .println("sayso: an interrupted run has done " + passed
                            + (passed == 1 ? " article; going on after it." : " articles; going on after them."));
            passed = 0;
        }
    }

    /** Whether there is anything to keep. */
    boolean written() {
        return written;
    }

    int exitStatus(boolean gate) {
        if (bug) {
            return ErrorCode.Kind.INTERNAL.exitStatus();
        }
        if (unreadable) {
            return ErrorCode.Kind.DATA.exitStatus();
        }
        return gate && refuted ? 1 : 0;
    }
}
