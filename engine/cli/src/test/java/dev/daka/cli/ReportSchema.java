package dev.daka.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documented schema of a simulation's report. */
public final class ReportSchema {
    public static final Path FILE = Path.of("..", "docs", "simulation-report.schema.json");

    private ReportSchema() {}

    /** Deviations of a report's JSON from the schema; empty if there are none. */
    public static List<String> faults(String report) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE))
                .validate(report, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
