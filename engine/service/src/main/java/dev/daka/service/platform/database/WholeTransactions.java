package dev.daka.service.platform.database;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work as one transaction, and again where it lost to another over a lock. */
@Component
public class WholeTransactions {
    private static final int TRIES = 4;

    private final TransactionTemplate template;

    public WholeTransactions(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
    }

    /** The work must be repeatable: what it did before is rolled back. */
    public <T> T run(Supplier<T> work) {
        for (int turn = 1; ; turn++) {
            try {
                return template.execute(status -> work.get());
            } catch (PessimisticLockingFailureException lost) {
                if (turn == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
