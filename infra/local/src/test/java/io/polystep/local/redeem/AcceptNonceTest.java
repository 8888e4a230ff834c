package io.polystep.local.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.domain.market.Market;
import io.polystep.domain.redemption.Redemption;
import io.polystep.domain.redemption.RedemptionState;
import io.polystep.local.states.TaskFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person accepts a nonce that a transaction by hand has raised, through the deployed function. */
final class AcceptNonceTest {
    private final RedeemWorld world = new RedeemWorld();
    private final Market market = world.holding(1);

    @BeforeEach
    void resolve() {
        world.resolve(market, 1, 0);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName(
            "a transaction by hand stops redemption until a person accepts its nonce through the deployed function")
    void goesOnFromANonceThatAPersonAccepts() throws TaskFailure, JsonProcessingException {
        Market second = world.holding(2);
        world.redeem();
        long ours = nonce(booked(market));
        world.transactByHand();
        world.resolve(second, 1, 0);
        world.redeem();
        assertEquals(Optional.empty(), world.redemption(second));
        assertTrue(
                world.deadLetters().toString().contains("accept the nonce " + (ours + 2)),
                world.deadLetters()::toString);

        JsonNode answer = accept(Long.toString(ours + 2), "I approved it", "alice");

        assertTrue(answer.path("done").asBoolean(), answer.toString());
        assertEquals(
                "redemption goes on from nonce " + (ours + 2),
                answer.path("text").asText());
        assertTrue(
                world.audits()
                        .toString()
                        .contains("from " + (ours + 1) + " to " + (ours + 2) + ": I approved it (alice)"),
                world.audits()::toString);
        world.redeem();
        assertEquals(ours + 2, nonce(booked(second)));
    }

    @Test
    void acceptsNoNonceWithoutReasonActorAndAPlausibleNumber() {
        world.redeem();
        long next = nonce(booked(market)) + 1;

        assertRefused("expected a text for reason", "" + (next + 1), " ", "alice");
        assertRefused("expected a text for actor", "" + (next + 1), "by hand", "");
        assertRefused("expected a text for nonce", "", "by hand", "alice");
        assertRefused("found '1.5'", "1.5", "by hand", "alice");
        assertRefused("found " + next, "" + next, "by hand", "alice");
        assertRefused("found " + (next + 1_001), "" + (next + 1_001), "by hand", "alice");

        assertEquals(List.of(), world.audits());
        assertEquals(next, world.ledgers.redemptions().nextNonce(world.wallet, 0), "nothing has moved");
    }

    @Test
    void acceptsNoNonceBeforeTheFirstRedemptionNorWhileOneIsUnderWay() throws TaskFailure {
        assertRefused("that has been used, found none", "7", "by hand", "alice");
        world.step("Prepare", market);
        long ours = nonce(stored(market));

        assertRefused("expected no transaction of ours under way", "" + (ours + 2), "by hand", "alice");

        assertEquals(ours + 1, world.ledgers.redemptions().nextNonce(world.wallet, 0), "nothing has moved");
        world.redeem();
        assertEquals(ours, nonce(booked(market)));
    }

    private JsonNode accept(String nonce, String reason, String actor) throws TaskFailure, JsonProcessingException {
        return world.call(
                "ControlFunction",
                "{\"command\":\"accept-nonce\",\"nonce\":\"" + nonce + "\",\"reason\":\"" + reason + "\",\"actor\":\""
                        + actor + "\"}");
    }

    private void assertRefused(String words, String nonce, String reason, String actor) {
        TaskFailure refused = assertThrows(TaskFailure.class, () -> accept(nonce, reason, actor));
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }

    private static long nonce(Redemption redemption) {
        return redemption.transaction().orElseThrow().nonce();
    }

    private Redemption stored(Market of) {
        return world.redemption(of).orElseThrow();
    }

    private Redemption booked(Market of) {
        assertEquals(
                RedemptionState.BOOKED,
                stored(of).state(),
                () -> world.deadLetters().toString());
        return stored(of);
    }
}
