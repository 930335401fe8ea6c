package dev.daka.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Holds stored states against the journal. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = JournalCommand.Rebuild.class)
final class JournalCommand {
    private JournalCommand() {}

    /** Folds states anew, prints what differs, and replaces what differs if it is asked to. */
    @Command(name = "rebuild", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%n")
    static final class Rebuild implements Callable<Integer> {
        private static final long HUNDRED = 100;

        private final Terminal terminal;

        @Option(names = "--member", paramLabel = "ID")
        private @Nullable String member;

        @Option(names = "--repair")
        private boolean repair;

        @Mixin
        private ServiceOptions service = new ServiceOptions();

        private long members;
        private long differing;
        private long repaired;

        Rebuild(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try (Progress progress = new Progress(terminal)) {
                rebuild(service.logIn(), progress);
            } catch (BadInput bad) {
                terminal.err().println(service.language().of(bad.reason()));
                return MemberCommand.UNREACHABLE;
            }
            line("rebuilt", Texts.number(members), Texts.number(differing), Texts.number(repaired));
            return differing == repaired ? 0 : 1;
        }

        private void line(String key, Object... details) {
            terminal.out().println(service.language().text(key, details));
        }

        private void rebuild(AdminApi api, Progress progress) throws BadInput {
            String after = "";
            do {
                Map<String, Object> wanted = new HashMap<>();
                wanted.put("repair", repair);
                if (member != null) {
                    wanted.put("memberId", member);
                }
                if (!after.isEmpty()) {
                    wanted.put("after", after);
                }
                JsonNode piece = api.post("admin/api/journal/rebuild", wanted);
                print(piece);
                after = piece.path("next").asString("");
                if (!after.isEmpty()) {
                    // Members have random numbers, so the last one that was looked at says how far it is.
                    progress.at(
                            Long.parseLong(after) / (Long.MAX_VALUE / HUNDRED),
                            HUNDRED,
                            service.language().text("membersSoFar", Texts.number(members)));
                }
            } while (!after.isEmpty());
        }

        private void print(JsonNode piece) {
            members += piece.path("members").asLong();
            differing += piece.path("differing").asLong();
            repaired += piece.path("repaired").asLong();
            for (JsonNode one : piece.path("found")) {
                String currency =
                        one.has("currency") ? " " + one.path("currency").asString() : "";
                line(
                        "differs",
                        Printable.of(one.path("memberId").asString()),
                        currency,
                        Printable.of(one.path("subject").asString()),
                        Printable.of(one.path("expected").asString()),
                        Printable.of(one.path("found").asString()));
            }
            long left = piece.path("differences").asLong() - piece.path("found").size();
            if (left > 0) {
                line("moreDiffer", Texts.number(left));
            }
        }
    }
}
