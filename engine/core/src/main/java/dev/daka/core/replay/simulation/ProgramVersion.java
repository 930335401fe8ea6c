package dev.daka.core.replay.simulation;

/** The version of this program. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** As the jar has it; {@code unpackaged} if the classes were not built into one. */
    static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
