/** The ledger as files for other programs: CSV and Parquet. Start at {@link io.polystep.local.export.LedgerExport}. */
@NullMarked
package io.polystep.local.export;

import org.jspecify.annotations.NullMarked;
