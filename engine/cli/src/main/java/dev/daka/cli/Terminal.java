package dev.daka.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine;

/**
 * Where a command writes.
 *
 * @param out         results
 * @param err         everything about how it goes
 * @param interactive true if a person watches the output, so that a progress bar makes sense
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out), writer(FileDescriptor.err), CommandLine.Help.Ansi.AUTO.enabled());
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset()), true);
    }

    /** The machine's own where it has Chinese characters; a plain C locale would print question marks. */
    private static Charset charset() {
        try {
            Charset machine = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
            return machine.canEncode() && machine.newEncoder().canEncode("打卡") ? machine : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
