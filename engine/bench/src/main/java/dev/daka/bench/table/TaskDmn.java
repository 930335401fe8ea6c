package dev.daka.bench.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table as DMN 1.3 with hit policy COLLECT. The two cells of the amount become one range. A blank cell
 * becomes a dash.
 */
public final class TaskDmn {
    public static final String NAMESPACE = "https://daka.dev/bench";
    public static final String MODEL = "bench";
    public static final String DECISION = "tasks";

    private static final List<Input> INPUTS = List.of(
            new Input("actionType", "string"),
            new Input("channel", "string"),
            new Input("memberTier", "string"),
            new Input("amount", "number"),
            new Input(Tasks.CATEGORY, "string"),
            new Input(Tasks.PURCHASES, "number"));

    private TaskDmn() {}

    private record Input(String name, String type) {}

    public static String of(List<TaskRow> tasks) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%s" name="%s" namespace="%s">
                %s<decision id="%s" name="%s">
                <variable id="tasksResult" name="%s"/>
                %s<decisionTable id="table" hitPolicy="COLLECT">
                %s<output id="points" name="points" typeRef="number"/>
                %s</decisionTable>
                </decision>
                </definitions>
                """.formatted(
                        MODEL,
                        MODEL,
                        NAMESPACE,
                        eachInput(
                                "<inputData id='%1$s_data' name='%1$s'><variable id='%1$s_variable' name='%1$s' typeRef='%2$s'/></inputData>"),
                        DECISION,
                        DECISION,
                        DECISION,
                        eachInput(
                                "<informationRequirement id='%1$s_needed'><requiredInput href='#%1$s_data'/></informationRequirement>"),
                        eachInput(
                                "<input id='%1$s_input'><inputExpression id='%1$s_expression' typeRef='%2$s'><text>%1$s</text></inputExpression></input>"),
                        tasks.stream().map(TaskDmn::rule).collect(Collectors.joining()));
    }

    private static String eachInput(String form) {
        return INPUTS.stream()
                .map(input -> form.formatted(input.name, input.type) + "\n")
                .collect(Collectors.joining());
    }

    private static String rule(TaskRow task) {
        String id = "r" + task.points();
        String cells = Stream.of(
                        quoted(task.actionType()),
                        quoted(task.channel()),
                        quoted(task.memberTier()),
                        range(task.amountFrom(), task.amountTo()),
                        quoted(task.category()),
                        range(task.minPurchases(), null))
                .map(cell -> "<inputEntry><text>" + cell + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule id=\"" + id + "\">" + cells + "<outputEntry><text>" + task.points()
                + "</text></outputEntry></rule>\n";
    }

    private static String quoted(@Nullable String key) {
        return key == null ? "-" : '"' + key + '"';
    }

    private static String range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from == null) {
            return to == null ? "-" : "&lt;= " + to;
        }
        return to == null ? "&gt;= " + from : "[" + from + ".." + to + "]";
    }
}
