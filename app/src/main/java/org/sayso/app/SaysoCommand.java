package org.sayso.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.pipeline.Sayso;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The command as a whole: help, version and the subcommands. */
@Command(
        name = "sayso",
        mixinStandardHelpOptions = true,
        versionProvider = SaysoCommand.Version.class,
        description = {
            "Reads a news report, says who said what, and checks its numbers against official figures.",
            "Every verdict leads back to words in the report and to a row in the record."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sayso check report.txt --published 2025-01-24   check a report of that day",
            "  sayso check articles/ --format jsonl -o out.jsonl   many, one JSON object a line",
            "  curl -s https://example.org/news.html | sayso read -   who said what, from standard input",
            "  sayso record search arrests   what official figures there are",
            "  sayso desk   check reports in a browser and keep them",
            "  sayso batch --in articles --out tables   millions, as Parquet tables, on Apache Spark",
            "  sayso explain SAYSO-2004   what an error means and what to do",
            "",
            "Exit status: 0 done; 1 a claim was refuted and --gate was given; 2 the command was not understood;",
            "3 an article or a pack could not be used; 70 a fault of Sayso's."
        })
final class SaysoCommand implements Runnable {
    private static final int HELP_WIDTH = 100;

    /** Runs the command in this process and gives its exit status. */
    static int run(Surroundings surroundings, String... arguments) {
        StringWriter help = new StringWriter();
        CommandLine line = line(surroundings)
                .setOut(new PrintWriter(help))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        int status;
        try {
            status = line.execute(arguments);
            writeHelp(surroundings, help.toString());
        } catch (Throwable fault) {
            status = new Failures(surroundings).report(fault);
        }
        return status;
    }

    /** The command with its subcommands, ready to run or to be asked for its options. */
    static CommandLine line(Surroundings surroundings) {
        Failures failures = new Failures(surroundings);
        CommandLine record = new CommandLine(new RecordCommand())
                .addSubcommand(new RecordListCommand(surroundings))
                .addSubcommand(new RecordShowCommand(surroundings))
                .addSubcommand(new RecordSearchCommand(surroundings))
                .addSubcommand(new RecordInitCommand(surroundings))
                .addSubcommand(new RecordValidateCommand(surroundings));
        CommandLine sayso = new CommandLine(new SaysoCommand())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ReadCommand(surroundings))
                .addSubcommand(record)
                .addSubcommand(new DeskCommand(surroundings))
                .addSubcommand(new ReplayCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.color() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
        sayso.getSubcommands().values().forEach(SaysoCommand::addHelp);
        record.getSubcommands().values().forEach(SaysoCommand::addHelp);
        return sayso;
    }

    private static void addHelp(CommandLine subcommand) {
        subcommand
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
    }

    /** Called where no subcommand is given. */
    @Override
    public void run() {
        throw new SaysoException(
                ErrorCode.USAGE,
                "A subcommand is missing: check, read, record, desk, replay or explain.",
                "Try: sayso --help");
    }

    private static void writeHelp(Surroundings surroundings, String help) {
        try (Output output = Output.toStandardOutput(surroundings)) {
            output.write(help);
            output.keep();
        }
    }

    /** The version line. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sayso " + Sayso.version()};
        }
    }
}
