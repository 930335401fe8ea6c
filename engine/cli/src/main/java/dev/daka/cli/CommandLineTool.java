package dev.daka.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the commands of {@code engine/daka}, such as {@code engine/daka simulate …}. */
@Command(
        name = "daka",
        mixinStandardHelpOptions = true,
        version = "Daka",
        synopsisSubcommandLabel = "COMMAND",
        description = {"engine/daka 不带命令：启动服务。", "engine/daka without a command starts the service."},
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
    private CommandLineTool() {}

    /** Runs the command and ends the process with its exit code, which each command's help explains. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
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
