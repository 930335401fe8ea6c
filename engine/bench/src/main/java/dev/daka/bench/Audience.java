package dev.daka.bench;

import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.Tasks;
import java.util.List;

/** How many campaigns run, and which of them an action concerns. The first campaign is the same in all cases. */
public enum Audience {
    ONE("one campaign", 1) {
        @Override
        List<TaskRow> tableOf(int campaign, List<TaskRow> first) {
            return first;
        }
    },
    ONE_BY_TYPE("100 campaigns, 99 of them about other types of actions", 100) {
        @Override
        List<TaskRow> tableOf(int campaign, List<TaskRow> first) {
            return campaign == 0
                    ? first
                    : first.stream().map(row -> row.about(countedBy(campaign))).toList();
        }

        @Override
        String countedBy(int campaign) {
            return campaign == 0 ? super.countedBy(campaign) : "visited";
        }
    },
    ONE_BY_CATEGORY("100 campaigns about purchases, 99 of them in other categories", 100) {
        @Override
        List<TaskRow> tableOf(int campaign, List<TaskRow> first) {
            return campaign == 0
                    ? first
                    : first.stream().map(row -> row.in("of" + campaign)).toList();
        }
    },
    ALL("100 campaigns, rows of all of them fire", 100) {
        @Override
        List<TaskRow> tableOf(int campaign, List<TaskRow> first) {
            return first;
        }
    };

    static final int ROWS = 50;

    private final String title;
    private final int campaigns;

    Audience(String title, int campaigns) {
        this.title = title;
        this.campaigns = campaigns;
    }

    String title() {
        return title;
    }

    int campaigns() {
        return campaigns;
    }

    abstract List<TaskRow> tableOf(int campaign, List<TaskRow> first);

    /** The type of the actions that the metric of campaign number {@code campaign} counts. */
    String countedBy(int campaign) {
        return Tasks.PURCHASED;
    }
}
