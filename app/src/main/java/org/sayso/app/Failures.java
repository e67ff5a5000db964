package org.sayso.app;

import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever goes wrong into a message on standard error and an exit status; the only place that does. */
record Failures(Surroundings surroundings) implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        return report(failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String message = failure.getMessage() == null ? "The arguments are not understood." : failure.getMessage();
        String remedy = "Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        return report(new SaysoException(ErrorCode.USAGE, message.endsWith(".") ? message : message + ".", remedy));
    }

    /** Shows the failure and gives the exit status for it. */
    int report(Throwable failure) {
        if (failure instanceof Output.Closed) {
            return 0;
        }
        if (surroundings.debug()) {
            failure.printStackTrace(surroundings.err());
        }
        if (failure instanceof SaysoException coded) {
            tell(coded);
            surroundings.err().println("  (sayso explain " + coded.code().id() + " tells more)");
            return coded.code().kind().exitStatus();
        }
        surroundings
                .err()
                .println("sayso: " + ErrorCode.BUG.id() + " This is a fault of Sayso's, not of your data: " + failure
                        + ". Run it again with SAYSO_DEBUG=1 in the environment to see where, and report that.");
        return ErrorCode.BUG.kind().exitStatus();
    }

    /** Shows the error of one article, where others go on. */
    void tell(SaysoException error) {
        if (surroundings.debug() && error.code() == ErrorCode.BUG) {
            error.printStackTrace(surroundings.err());
        }
        surroundings.err().println("sayso: " + error.describe());
    }
}
