package org.sayso.batch;

import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import picocli.CommandLine.ParameterException;

/** Turns what stops the whole job into a message on standard error and an exit status. */
final class BatchFailures {
    private BatchFailures() {}

    static int report(Exception failure) {
        SaysoException coded = coded(failure);
        if (coded.code() == ErrorCode.BUG) {
            failure.printStackTrace();
        }
        System.err.println("sayso: " + coded.describe());
        return coded.code().kind().exitStatus();
    }

    /** The coded error at the bottom of what Spark wraps around it. */
    private static SaysoException coded(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaysoException coded) {
                return coded;
            }
            if (cause instanceof ParameterException wrong) {
                return new SaysoException(ErrorCode.USAGE, message(wrong), "Try: sayso batch --help");
            }
        }
        return new SaysoException(
                ErrorCode.BUG, "The job failed: " + message(failure), "Look for the task's own error above.");
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
