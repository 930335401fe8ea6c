package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of stock Drools, stored under {@code target}. A mutation test asks the same questions a thousand times, and
 * stock Drools takes most of its time.
 */
final class StockAnswers {
    private static final Path KEPT = Path.of("target", "stock-answers");

    private StockAnswers() {}

    /**
     * One text per occasion, in the form that {@link #text} gives for our own answers.
     *
     * @param name     name of the question; equal names are equal questions
     * @param xlsx     the file for stock Drools; created only if needed
     * @param workbook result of checking the file
     */
    static List<String> of(String name, Supplier<byte[]> xlsx, CheckedWorkbook workbook, Stream<Occasion> occasions) {
        Path file = KEPT.resolve(name + "-" + workbook.hash() + ".txt");
        try {
            if (Files.exists(file)) {
                return Files.readAllLines(file);
            }
            List<String> answers;
            try (StockDrools stock = StockDrools.classic(xlsx.get(), workbook)) {
                answers = occasions
                        .map(occasion -> text(stock.evaluate(occasion)))
                        .toList();
            }
            Files.createDirectories(KEPT);
            Path fresh = Files.createTempFile(KEPT, name, null);
            Files.write(fresh, answers);
            Files.move(fresh, file);
            return answers;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String text(List<FiredRow> fired) {
        return fired.stream()
                .map(row -> row.position() + " " + row.rule().name() + " " + row.effect())
                .collect(Collectors.joining("; "));
    }
}
