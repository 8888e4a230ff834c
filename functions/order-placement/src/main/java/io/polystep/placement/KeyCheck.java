package io.polystep.placement;

import io.polystep.domain.error.PermanentException;
import io.polystep.polymarket.ApiCredentials;
import io.polystep.polymarket.clob.ClobAccount;
import io.polystep.polymarket.clob.Credentials;
import io.polystep.polymarket.http.Denial;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Visit;
import java.util.function.Consumer;

/**
 * Makes sure, before an order is signed, that the venue takes the API credentials, because the signed body names the key.
 *
 * @param account with credentials that are derived anew when they are refused
 * @param credentials those credentials
 * @param visit of this invocation
 */
record KeyCheck(ClobAccount account, Credentials credentials, Visit visit) {
    /**
     * Credentials to sign with. A venue that cannot be asked now is no reason to stop: signing sends nothing, and the
     * submission finds out.
     *
     * @param stored those in the secret
     * @param store keeps fresh ones for the steps that hold no wallet key
     * @throws PermanentException if the venue refuses the stored ones and those that it derives as well
     */
    ApiCredentials usable(ApiCredentials stored, Consumer<ApiCredentials> store) {
        Outcome<Boolean> answer = account.closedOnly(visit.deadline());
        if (answer.refusedFor(Denial.UNAUTHORISED)) {
            throw new PermanentException("expected API credentials that the venue takes, found that it refuses the"
                    + " stored ones and gave no others for this wallet; check that WALLET_ADDRESS and the wallet secret"
                    + " belong together, that the account is not banned, and this machine's clock");
        }
        ApiCredentials current = credentials.current();
        if (!current.equals(stored)) {
            store.accept(current);
        }
        return current;
    }
}
