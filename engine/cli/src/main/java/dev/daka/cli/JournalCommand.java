package dev.daka.cli;

import java.util.HashMap;
import java.util.Locale;
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
        description = {"流水。", "The journal."},
        subcommands = JournalCommand.Rebuild.class)
final class JournalCommand {
    private JournalCommand() {}

    /** Folds states anew, prints what differs, and replaces what differs if it is asked to. */
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "按流水重新计算会员状态，列出与存储的状态不同之处；--repair 用计算结果替换不同的状态。",
                "Computes members' states again from the journal and lists where the stored states differ."
                        + " --repair puts the fold in place of states that differ."
            },
            exitCodeListHeading = "%n",
            exitCodeList = {
                "0:没有差异，或差异都已修复 / no state differs, or all that differed were repaired",
                "1:有差异 / states differ",
                "2:用法不对，或服务没有响应 / wrong usage, or the service does not answer"
            })
    static final class Rebuild implements Callable<Integer> {
        private static final double HUNDRED = 100;

        private final Terminal terminal;

        @Option(names = "--member", paramLabel = "ID", description = "只看这位会员 / only this member")
        private @Nullable String member;

        @Option(names = "--repair", description = "修复 / repairs what differs")
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
            try {
                rebuild(service.logIn());
            } catch (BadInput bad) {
                terminal.err().println(service.language().of(bad.reason()));
                return MemberCommand.UNREACHABLE;
            }
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            service.language()
                                    .of("会员 %,d 位，不同 %,d 位，已修复 %,d 位%n", "%,d members, %,d differ, %,d repaired%n"),
                            members,
                            differing,
                            repaired);
            return differing == repaired ? 0 : 1;
        }

        private void rebuild(AdminApi api) throws BadInput {
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
                if (terminal.interactive() && !after.isEmpty()) {
                    progress(Long.parseLong(after));
                }
            } while (!after.isEmpty());
        }

        /** Members have random numbers, so the last one that was looked at says how far it is. */
        private void progress(long last) {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            service.language().of("%3.0f%%，会员 %,d 位%n", "%3.0f%%, %,d members%n"),
                            HUNDRED * last / Long.MAX_VALUE,
                            members);
        }

        private void print(JsonNode piece) {
            members += piece.path("members").asLong();
            differing += piece.path("differing").asLong();
            repaired += piece.path("repaired").asLong();
            for (JsonNode one : piece.path("found")) {
                String currency =
                        one.has("currency") ? " " + one.path("currency").asString() : "";
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                service.language().of("%s%s %s：应为 %s，实为 %s%n", "%s%s %s: expected %s, found %s%n"),
                                Printable.of(one.path("memberId").asString()),
                                currency,
                                Printable.of(one.path("subject").asString()),
                                Printable.of(one.path("expected").asString()),
                                Printable.of(one.path("found").asString()));
            }
            long left = piece.path("differences").asLong() - piece.path("found").size();
            if (left > 0) {
                terminal.out().printf(Locale.ROOT, service.language().of("另有 %,d 处%n", "and %,d more%n"), left);
            }
        }
    }
}
