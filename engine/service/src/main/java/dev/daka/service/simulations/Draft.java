package dev.daka.service.simulations;

import dev.daka.core.table.CheckResult;

/**
 * A workbook that an operator uploaded to try it.
 *
 * @param id       what simulations call it
 * @param fileName of the upload
 * @param checked  what checking it gave
 */
record Draft(String id, String fileName, CheckResult checked) {}
