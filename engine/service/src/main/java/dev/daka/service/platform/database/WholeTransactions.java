package dev.daka.service.platform.database;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction. If the transaction loses a lock conflict, it is rolled back and run again, up to 4
 * times in all.
 */
@Component
public class WholeTransactions {
    private static final int TRIES = 4;

    private final TransactionTemplate template;

    public WholeTransactions(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
    }

    /**
     * Runs the work and returns its result. The work must be repeatable; only changes in the database are rolled back.
     */
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
