package dev.daka.service.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFaultTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            FATAL:  could not write lock file "postmaster.pid": No space left on device                        | DISK_FULL
            PANIC:  could not write to file "pg_wal/xlogtemp.57": No space left on device                      | DISK_FULL
            LOG:  could not bind IPv4 address "127.0.0.1": Address already in use                              | PORT_TAKEN
            FATAL:  could not open file "global/pg_control": Permission denied                                 | DENIED
            FATAL:  data directory "/home/daka/pg" has wrong ownership                                         | DENIED
            FATAL:  could not map anonymous shared memory: Cannot allocate memory                              | NO_MEMORY
            PANIC:  could not locate a valid checkpoint record at 0/1500000                                    | DAMAGED
            postgres: could not find the database system, because "global/pg_control" does not exist           | DAMAGED
            FATAL:  incorrect checksum in control file                                                         | DAMAGED
            FATAL:  something that no release has said so far                                                  | OTHER
            ''                                                                                                 | OTHER
            """)
    void recognisesTheReasonInTheOutputOfPostgres(String said, StartFault fault) {
        assertThat(StartFault.of(said)).isEqualTo(fault);
        assertThat(fault.line()).startsWith("The embedded PostgreSQL does not start: ");
    }
}
