package dev.daka.service.running;

import dev.daka.core.table.Declarations;
import dev.daka.core.table.WorkbookBuilder;
import dev.daka.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Campaigns whose points tests can reckon in their heads, under the shipped declarations.
 *
 * <p>{@code plain}: 5 points for a login, 1 per yuan for a purchase, three pictures on the home page. {@code scarce}: what is limited.
 */
public final class TestCampaigns {
    /** Points that a member gets at most for sign-ins on a day, 7 each. */
    public static final long CAP = 100;

    /** Points that all members together get at most for shares, 30 each; the last one gets what is left. */
    public static final long BUDGET_IN_PARTS = 1000;

    /** Points that all members together get at most for visits, 30 each; what does not fit is withheld whole. */
    public static final long BUDGET_IN_WHOLES = 1000;

    private static final Path SHIPPED = Path.of("..", "..", "rules");

    private TestCampaigns() {}

    static Path writtenTo(Path folder) {
        try {
            for (String part : List.of("vocabulary", "actions", "calendars")) {
                FileSystemUtils.copyRecursively(SHIPPED.resolve(part), folder.resolve(part));
            }
            Path campaigns = Files.createDirectory(folder.resolve("campaigns"));
            Declarations declarations = Rules.shipped().declarations();
            Files.write(campaigns.resolve("plain.xlsx"), plain(declarations, 5).bytes());
            Files.write(campaigns.resolve("scarce.xlsx"), scarce(declarations).bytes());
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The campaign {@code plain} with other points for a login. */
    public static byte[] plainWith(int pointsForLogin) {
        return plain(Rules.shipped().declarations(), pointsForLogin).bytes();
    }

    private static WorkbookBuilder plain(Declarations declarations, int pointsForLogin) {
        return of(declarations, "plain")
                .table("Tasks", "actionType", "points", "pointsPerUnit", "reward", "notify")
                .row("login", "loggedIn", pointsForLogin, null, null, null)
                .row("purchase", "purchased", null, 1, null, null)
                .row("join", "joined", null, null, "coupon-10", "couponArrived")
                .table("Home", "memberTier", "placement", "content", "priority")
                .row("last", null, "home.carousel", "spring", 1)
                .row("first", null, "home.carousel", "autumn", 9)
                .row("for gold", "GOLD", "home.carousel", "summer", 5)
                .metric("登录次数 logins", "count", "loggedIn", null, null, null, null)
                .content("spring", "春", "Spring", null, "product", "p-1")
                .content("summer", "夏", "Summer", null, "product", "p-2")
                .content("autumn", "秋", "Autumn", null, "product", "p-3");
    }

    private static WorkbookBuilder scarce(Declarations declarations) {
        return of(declarations, "scarce")
                .table("Tasks", "actionType", "points")
                .row("sign-in", "signedIn", 7)
                .row("share", "shared", 30)
                .row("visit", "visited", 30)
                .limit("per day", "cap", "signedIn", null, null, "day", "points", CAP, "partial")
                .limit("shares", "budget", "shared", null, null, "campaign", "points", BUDGET_IN_PARTS, "partial")
                .limit("visits", "budget", "visited", null, null, "campaign", "points", BUDGET_IN_WHOLES, "withhold");
    }

    private static WorkbookBuilder of(Declarations declarations, String key) {
        return new WorkbookBuilder(declarations).campaign(key, "Asia/Shanghai", "2026-01-01", "2099-12-31");
    }
}
