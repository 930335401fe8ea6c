package dev.daka.service.campaigns;

import dev.daka.core.table.Declarations;
import dev.daka.core.table.DeclarationsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the rules module, as they lie on the class path. */
public final class ShippedFiles {
    private ShippedFiles() {}

    public static Declarations declarations() throws IOException {
        List<DeclarationsReader.File> calendars = new ArrayList<>();
        for (Resource calendar : all("daka/calendars/*.yaml")) {
            calendars.add(text(calendar));
        }
        return DeclarationsReader.read(new DeclarationsReader.Files(
                text(all("daka/vocabulary/vocabulary.yaml").get(0)),
                text(all("daka/vocabulary/names.yaml").get(0)),
                text(all("daka/actions/actions.yaml").get(0)),
                calendars));
    }

    public static List<ShippedWorkbook> workbooks() throws IOException {
        List<ShippedWorkbook> workbooks = new ArrayList<>();
        for (Resource file : all("daka/campaigns/*.xlsx")) {
            workbooks.add(new ShippedWorkbook(String.valueOf(file.getFilename()), file.getContentAsByteArray()));
        }
        return workbooks;
    }

    private static List<Resource> all(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
    }

    private static DeclarationsReader.File text(Resource file) throws IOException {
        return new DeclarationsReader.File(
                String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
    }
}
