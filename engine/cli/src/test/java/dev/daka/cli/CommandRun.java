package dev.daka.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result of a command: its exit code and its output. */
public record CommandRun(int exitCode, String out, String err) {
    public static CommandRun of(String... arguments) {
        return run(false, arguments);
    }

    /** Runs a command with an interactive terminal. */
    static CommandRun watched(String... arguments) {
        return run(true, arguments);
    }

    private static CommandRun run(boolean interactive, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineTool.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
