package org.sayso.batch;

import picocli.CommandLine;

/** Starts {@code sayso batch}, alone or by {@code spark-submit}. */
public final class BatchApplication {
    private BatchApplication() {}

    /**
     * Runs the job; ends the process with the exit status if it is not 0.
     *
     * @param arguments as typed, without {@code sayso batch}
     */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        return new CommandLine(new BatchCommand())
                .setParameterExceptionHandler((failure, unused) -> BatchFailures.report(failure))
                .setExecutionExceptionHandler((failure, line, unused) -> BatchFailures.report(failure))
                .execute(arguments);
    }
}
