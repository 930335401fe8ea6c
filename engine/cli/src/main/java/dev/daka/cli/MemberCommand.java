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
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "显示会员的状态：积分批次、待到账、已过期、冻结、指标、限额用量。",
            "Shows a member's state: lots, pending and expired points, holds, metrics, use of limits."
        },
        exitCodeListHeading = "%n",
        exitCodeList = {"0:完成 / done", "2:用法不对，或服务没有响应 / wrong usage, or the service does not answer"})
final class MemberCommand implements Callable<Integer> {
    static final int UNREACHABLE = 2;

    private final Terminal terminal;

    @Parameters(paramLabel = "MEMBER", description = "会员编号 / id of the member")
    private String member = "";

    @Option(names = "--json", description = "输出 JSON / writes JSON")
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
