package io.polystep.operations;

import io.polystep.polymarket.clob.CancelReport;
import io.polystep.polymarket.http.Outcome;

/** Cancels every order of the account at the venue, also those that are none of ours. */
interface Canceller {
    Outcome<CancelReport> cancelAll();
}
