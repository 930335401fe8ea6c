package dev.daka.core.vocabulary;

/** Thrown if a declaration file is invalid. The message names the file and the entry. */
public final class UnusableDeclaration extends RuntimeException {
    public UnusableDeclaration(String file, String entry, String problem) {
        super(entry.isEmpty() ? file + ": " + problem : file + ", " + entry + ": " + problem);
    }
}
