package io.polystep.domain.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.redemption.Finality.Place;
import io.polystep.domain.redemption.Finality.Sight;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinalityTest {
    private static final String NEW = "0x" + "22".repeat(32);
    private static final String BLOCK = "0x" + "bb".repeat(32);
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

    private static Sight sight(String canonical, long finalized) {
        return new Sight(Optional.of(PLACE), Optional.of(canonical), Optional.of(BigInteger.valueOf(finalized)));
    }
}
