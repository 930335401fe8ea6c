package dev.daka.core.replay.simulation;

/** The version of this program. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** The version in the jar's manifest; {@code unpackaged} if the classes are not in a jar. */
    static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
