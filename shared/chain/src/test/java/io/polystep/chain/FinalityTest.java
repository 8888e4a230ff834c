package io.polystep.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.chain.Finality.Place;
import io.polystep.chain.Finality.Sight;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinalityTest {
    private static final String OLD = "0x" + "11".repeat(32);
    private static final String NEW = "0x" + "22".repeat(32);
    private static final String BLOCK = "0x" + "bb".repeat(32);
    private static final GasOffer OFFER = new GasOffer(BigInteger.ONE, BigInteger.TEN);
    private static final Place PLACE = new Place(NEW, BigInteger.valueOf(100), BLOCK);

    @Test
    void goesFromBroadcastOverMinedToFinal() {
        Finality mined = new Finality.Broadcast().after(sight(BLOCK, 99));
        Finality last = mined.after(sight(BLOCK, 100));

        assertEquals(new Finality.Mined(PLACE), mined);
        assertEquals(new Finality.Final(PLACE), last);
        assertEquals(last, last.after(new Sight(Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void goesBackToBroadcastWhenTheBlockOrTheReceiptVanishes() {
        Finality mined = new Finality.Mined(PLACE);
        Finality otherBlock = mined.after(sight("0x" + "cc".repeat(32), 100));
        Finality noReceipt = mined.after(new Sight(Optional.empty(), Optional.empty(), Optional.empty()));

        assertEquals(new Finality.Broadcast(), otherBlock);
        assertTrue(mined.droppedBy(otherBlock) && mined.droppedBy(noReceipt));
        assertFalse(new Finality.Broadcast().droppedBy(noReceipt));
    }

    @Test
    void isNotFinalWhenTheNodeDoesNotSayWhatIs() {
        Sight sight = new Sight(Optional.of(PLACE), Optional.of(BLOCK), Optional.empty());

        assertEquals(new Finality.Mined(PLACE), new Finality.Broadcast().after(sight));
    }

    @Test
    void findsWhicheverOfTheAttemptsWasMined() {
        try (ScriptedNode node = new ScriptedNode()) {
            node.on(
                            "eth_getTransactionReceipt",
                            params -> params.path(0).asText().equals(NEW)
                                    ? "{\"blockNumber\":\"0x64\",\"blockHash\":\"" + BLOCK + "\"}"
                                    : "null")
                    .on(
                            "eth_getBlockByNumber",
                            params -> params.path(0).asText().equals("finalized")
                                    ? "{\"number\":\"0x63\"}"
                                    : "{\"hash\":\"" + BLOCK + "\"}");
            Attempts attempts = new Attempts(7, List.of(OLD), OFFER).replacedBy(NEW, OFFER);

            Sight sight = new Sightings(new JsonRpc(HttpClient.newHttpClient(), List.of(node.uri()))).of(attempts);

            assertEquals(sight(BLOCK, 99), sight);
            assertEquals(List.of(OLD, NEW), attempts.hashes());
        }
    }

    @Test
    void refusesAReplacementWithTheSameHash() {
        assertThrows(IllegalArgumentException.class, () -> new Attempts(7, List.of(OLD), OFFER).replacedBy(OLD, OFFER));
    }

    private static Sight sight(String canonical, long finalized) {
        return new Sight(Optional.of(PLACE), Optional.of(canonical), Optional.of(BigInteger.valueOf(finalized)));
    }
}
