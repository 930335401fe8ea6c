package dev.daka.core.finding;

/** Findings about addresses that members open, and about the text of a link. */
public final class AddressFindingCodes {
    public static final FindingCode USER_IN_ADDRESS = FindingCode.error("userInAddress");
    public static final FindingCode HIDDEN_CHARACTER = FindingCode.error("hiddenCharacter");
    public static final FindingCode UNSAFE_CHARACTER = FindingCode.error("unsafeCharacter");
    public static final FindingCode NO_HOST = FindingCode.error("noHost");
    public static final FindingCode MIXED_SCRIPTS = FindingCode.error("mixedScripts");
    public static final FindingCode FOREIGN_HOST = FindingCode.warning("foreignHost");

    private AddressFindingCodes() {}
}
