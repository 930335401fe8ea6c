package dev.daka.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Prints a member's stored state. */
@Command(name = "member", mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%n")
final class MemberCommand implements Callable<Integer> {
    static final int UNREACHABLE = 2;

    private final Terminal terminal;

    @Parameters(paramLabel = "MEMBER", descriptionKey = "id")
    private String member = "";

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    MemberCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            String id = URLEncoder.encode(member, StandardCharsets.UTF_8).replace("+", "%20");
            JsonNode state = service.logIn().get("admin/api/members/" + id + "/state");
            if (json) {
                terminal.out().println(state.toPrettyString());
            } else {
                new MemberText(state, terminal.out(), service.language()).print();
            }
            return 0;
        } catch (BadInput bad) {
            terminal.err().println(service.language().of(bad.reason()));
            return UNREACHABLE;
        }
    }
}
