package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.journal.format.StateFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A damaged state is either refused as unreadable or found to differ. */
class DamagedStateTest {
    private static final byte[] WHOLE = StateFormat.write(Savings.state());

    /** Replaces each byte by every other value. */
    @Test
    void everyChangedByteIsNoticed() {
        int refused = 0;
        int found = 0;
        for (int place = 0; place < WHOLE.length; place++) {
            for (int change = 1; change < 256; change++) {
                byte[] damaged = WHOLE.clone();
                damaged[place] ^= (byte) change;
                if (isRefused(damaged)) {
                    refused++;
                } else {
                    found++;
                }
            }
        }
        assertThat(refused).isPositive();
        assertThat(found).isPositive();
    }

    @Test
    void aTruncatedStateIsUnreadable() {
        for (int length = 0; length < WHOLE.length; length++) {
            assertThat(isRefused(Arrays.copyOf(WHOLE, length)))
                    .as("%d bytes", length)
                    .isTrue();
        }
        assertThat(isRefused(Arrays.copyOf(WHOLE, WHOLE.length + 1))).isTrue();
    }

    private static boolean isRefused(byte[] bytes) {
        MemberState read;
        try {
            read = StateFormat.readWhole(Savings.MEMBER, 7, bytes);
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
        MemberState fold = Savings.state();
        if (StateComparison.compare(fold, read, Savings.TODAY).isEmpty()) {
            assertThat(StateFormat.write(read))
                    .as("It has only forgotten more days")
                    .isEqualTo(StateFormat.write(fold));
        }
        return false;
    }
}
