package dev.daka.core.finding;

/** What can be wrong or notable about an address that members open, and about the text they read with it. */
public final class AddressFindingCodes {
    public static final FindingCode USER_IN_ADDRESS = FindingCode.error("userInAddress");
    public static final FindingCode HIDDEN_CHARACTER = FindingCode.error("hiddenCharacter");
    public static final FindingCode UNSAFE_CHARACTER = FindingCode.error("unsafeCharacter");
    public static final FindingCode NO_HOST = FindingCode.error("noHost");
    public static final FindingCode MIXED_SCRIPTS = FindingCode.error("mixedScripts");
    public static final FindingCode FOREIGN_HOST = FindingCode.warning("foreignHost");

    private AddressFindingCodes() {}
}
