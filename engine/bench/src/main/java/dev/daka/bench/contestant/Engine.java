package dev.daka.bench.contestant;

import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;

/** The measured engines, in the order of the report. */
public enum Engine {
    DAKA("Daka"),
    STOCK_MODEL("stock Drools 10.2, executable model"),
    STOCK_CLASSIC("stock Drools 10.2, classic"),
    KIE_DMN("KIE DMN 10.2"),
    CAMUNDA_DMN("Camunda DMN 7.24"),
    CAMUNDA_LEGACY("Camunda DMN 7.24, legacy FEEL"),
    EVRETE("Evrete 4.0.3"),
    LINEAR_LOOP("by hand: linear loop"),
    HASH_INDEX("by hand: hash index");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Reads and compiles the table. The caller must close the contestant. */
    public Contestant<?, ?> publish(Submission submission) {
        return switch (this) {
            case DAKA -> DakaRuleSet.publish(submission);
            case STOCK_MODEL -> StockDrools.publish(submission, ExecutableModelProject.class);
            case STOCK_CLASSIC -> StockDrools.publish(submission, DrlProject.class);
            case KIE_DMN -> KieDmn.publish(submission);
            case CAMUNDA_DMN -> CamundaDmn.publish(submission, false);
            case CAMUNDA_LEGACY -> CamundaDmn.publish(submission, true);
            case EVRETE -> EvreteRules.publish(submission);
            case LINEAR_LOOP -> new LinearLoop(submission.rows());
            case HASH_INDEX -> new HashIndex(submission.rows());
        };
    }
}
