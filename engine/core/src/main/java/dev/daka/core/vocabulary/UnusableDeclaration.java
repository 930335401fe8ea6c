package dev.daka.core.vocabulary;

/** A declaration file does not say what it must. The message names the file and the entry. */
public final class UnusableDeclaration extends RuntimeException {
    public UnusableDeclaration(String file, String entry, String problem) {
        super(entry.isEmpty() ? file + ": " + problem : file + ", " + entry + ": " + problem);
    }
}
