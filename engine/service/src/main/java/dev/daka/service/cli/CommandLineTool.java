package dev.daka.service.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code java -jar daka.jar} does when it is told more than where to listen: {@code daka simulate …}. */
@Command(
        name = "daka",
        mixinStandardHelpOptions = true,
        version = "Daka",
        description = {"不带命令：启动服务。", "Without a command: starts the service."},
        subcommands = {
            CheckCommand.class,
            TemplateCommand.class,
            DiffCommand.class,
            SimulateCommand.class,
            MemberCommand.class,
            JournalCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CommandLineTool {
    private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

    /** Tells whether the arguments are a command; otherwise they are settings of the service. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || OPTIONS.contains(arguments[0]));
    }

    /** Runs the command; the answer is the exit code, which each command's help explains. */
    public static int run(String... arguments) {
        // Without a configuration Logback writes everything to standard output, into the middle of a report.
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        return run(Terminal.ofProcess(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new CommandLineTool(), new Commands(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** Gives the commands the terminal that they write to. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        private static final Map<Class<?>, Function<Terminal, Object>> WRITING = Map.of(
                CheckCommand.class, CheckCommand::new,
                TemplateCommand.class, TemplateCommand::new,
                DiffCommand.class, DiffCommand::new,
                SimulateCommand.class, SimulateCommand::new,
                MemberCommand.class, MemberCommand::new,
                JournalCommand.Rebuild.class, JournalCommand.Rebuild::new);

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Function<Terminal, Object> command = WRITING.get(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.apply(terminal));
        }
    }
}
