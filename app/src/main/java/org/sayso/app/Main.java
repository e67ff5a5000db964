package org.sayso.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the command in its own process. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param arguments as typed, without the command's name
     */
    public static void main(String[] arguments) {
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        BufferedOutputStream results = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Surroundings surroundings = new Surroundings(
                System.in, results, messages, System.getenv(), Surroundings.Launch.of(System.getProperties()));
        int status = SaysoCommand.run(surroundings, arguments);
        messages.flush();
        System.exit(status);
    }
}
