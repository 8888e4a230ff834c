package io.polystep.polymarket.relayer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.polymarket.Accounts;
import io.polystep.polymarket.L2Auth;
import io.polystep.polymarket.http.Caller;
import io.polystep.polymarket.http.Deadline;
import io.polystep.polymarket.http.LoopbackVenue;
import io.polystep.polymarket.http.Outcome;
import io.polystep.polymarket.http.Watch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayerTest {
    private static final Deadline AMPLE = Deadline.each(Duration.ofSeconds(20));
    private static final SignedRequest REQUEST = new SignedRequest("{\"type\":\"SAFE\"}");

    private final LoopbackVenue venue = new LoopbackVenue();
    private final InstantSource clock = InstantSource.fixed(Accounts.NOW);
    private final Caller caller = new Caller(venue.http(), Watch.none(), clock);

    @AfterEach
    void close() {
        venue.close();
    }

    @Test
    void submitsWithABuildersSignatureOverTheBody() {
        venue.answer(200, "{\"transactionID\":\"t1\",\"state\":\"STATE_NEW\"}");

        Outcome<RelayedTransaction> outcome =
                new Relayer(caller, RelayerAuth.builder(Accounts.CREDENTIALS), clock).submit(REQUEST, AMPLE);

        assertEquals(
                new Outcome.Done<>(new RelayedTransaction("t1", RelayedTransaction.State.NEW, Optional.empty())),
                outcome);
        assertEquals(
                new L2Auth(Accounts.CREDENTIALS, Accounts.SIGNER)
                        .headers("POST", "/submit", REQUEST.body(), Accounts.NOW)
                        .get("POLY_SIGNATURE"),
                venue.asked().getFirst().header("POLY_BUILDER_SIGNATURE"));
    }

    @Test
    void keepsALostSubmissionUnknown() {
        venue.cutInsideTheBody("{");

        assertInstanceOf(Outcome.Unknown.class, relayer().submit(REQUEST, AMPLE));
        assertEquals(1, venue.asked().size());
    }

    @Test
    void pollsATransactionAndRefusesAStateThatItDoesNotKnow() {
        venue.answer(200, "[{\"transactionID\":\"t1\",\"state\":\"STATE_CONFIRMED\",\"transactionHash\":\"0xab\"}]")
                .answer(200, "[]")
                .answer(200, "[{\"transactionID\":\"t1\",\"state\":\"STATE_MELTED\"}]");

        RelayedTransaction found =
                relayer().transaction("t1", AMPLE).done().orElseThrow().orElseThrow();

        assertTrue(found.state().terminal());
        assertEquals(new Outcome.Done<>(Optional.empty()), relayer().transaction("t1", AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, relayer().transaction("t1", AMPLE));
    }

    @Test
    void readsNonceAndDeployment() {
        venue.answer(200, "{\"nonce\":\"31\"}")
                .answer(200, "{\"deployed\":false}")
                .answer(200, "{\"nonce\":\"-1\"}");

        assertEquals(new Outcome.Done<>(31L), relayer().nonce(Accounts.SIGNER, WalletKind.SAFE, AMPLE));
        assertEquals(new Outcome.Done<>(false), relayer().deployed(Accounts.WALLET, AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, relayer().nonce(Accounts.SIGNER, WalletKind.SAFE, AMPLE));
        assertEquals("relay-key", venue.asked().getFirst().header("RELAYER_API_KEY"));
        assertEquals(
                "/nonce?address=" + Accounts.SIGNER + "&type=SAFE",
                venue.asked().getFirst().target());
    }

    @Test
    void readsWhatAProxyWalletsRequestMustName() {
        venue.answer(200, "{\"address\":\"" + Accounts.WALLET + "\",\"nonce\":\"4\"}")
                .answer(200, "{\"address\":\"0x1\",\"nonce\":\"4\"}");

        assertEquals(
                new Outcome.Done<>(new RelayPayload(Accounts.WALLET, 4)),
                relayer().payload(Accounts.SIGNER, WalletKind.PROXY, AMPLE));
        assertInstanceOf(Outcome.Unreadable.class, relayer().payload(Accounts.SIGNER, WalletKind.PROXY, AMPLE));
        assertEquals(
                "/relay-payload?address=" + Accounts.SIGNER + "&type=PROXY",
                venue.asked().getFirst().target());
    }

    @Test
    void showsNoSignature() {
        assertFalse(REQUEST.toString().contains("SAFE"));
    }

    private Relayer relayer() {
        return new Relayer(caller, RelayerAuth.key("relay-key", Accounts.SIGNER), clock);
    }
}
