package dev.daka.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the commands of {@code engine/daka}, such as {@code engine/daka simulate …}. */
@Command(
        name = "daka",
        mixinStandardHelpOptions = true,
        version = "Daka",
        synopsisSubcommandLabel = "COMMAND",
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
        return of(terminal, Language.of(arguments)).execute(arguments);
    }

    /** @param language of the help */
    static CommandLine of(Terminal terminal, Language language) {
        return new CommandLine(new CommandLineTool(), new Commands(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(help(language));
    }

    /** What the commands and their options are for. */
    private static ResourceBundle help(Language language) {
        String file = "help_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream texts = Objects.requireNonNull(CommandLineTool.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(texts, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
