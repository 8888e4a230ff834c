package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.Order;
import io.polystep.domain.risk.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DamagedItemsTest {
    private final TestTable table = TestTable.with("100");
    private final Order order = table.reserve(1, 0);
    private final Key key = Key.order(order.key());

    @Test
    void answersMissingWithNothing() {
        assertEquals(
                Optional.empty(),
                table.ledgers().orders().find(Samples.intent(1, 9).key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "hold",
                "intent",
                "market",
                "fills",
                "entries",
                "history",
                "closed",
                "revision",
                "schemaVersion"
            })
    @Tag("I-15")
    void callsAnItemWithoutAnAttributeCorruptAndNamesIt(String attribute) {
        table.change(key, attribute, Optional.empty());

        assertFault("corrupt", attribute + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "hold", "intent", "fills", "closed", "revision"})
    void callsAnAttributeOfAnotherTypeCorruptAndNamesIt(String attribute) {
        table.change(key, attribute, Optional.of(AttributeValue.fromB(SdkBytes.fromUtf8String("?"))));

        assertFault("corrupt", attribute + ": expected type");
    }

    @Test
    void namesThePathOfADamagedAttributeInside() {
        table.change(key, "market", Optional.of(AttributeValue.fromM(Map.of("slug", AttributeValue.fromN("1")))));

        assertFault("corrupt", "market: slug: expected type S, found N");
    }

    @Test
    void callsANegativeHoldCorrupt() {
        table.change(key, "hold", Optional.of(AttributeValue.fromN("-1")));

        assertFault("corrupt", "hold of zero or more");
    }

    @Test
    @Tag("I-15")
    void callsANewerLayoutNewerEvenWhenItCannotBeRead() {
        table.change(key, "schemaVersion", Optional.of(AttributeValue.fromN("2")));
        table.change(key, "state", Optional.empty());

        assertFault("newer", "schemaVersion");
    }

    @Test
    void leavesCountersOfANewerLayoutAlone() {
        table.change(Key.account(Samples.WALLET), "schemaVersion", Optional.of(AttributeValue.fromN("2")));
        Map<String, AttributeValue> before = table.item(Key.account(Samples.WALLET));

        assertThrows(RuntimeException.class, () -> table.reserve(2, 0));
        assertEquals(before, table.item(Key.account(Samples.WALLET)));
        assertTrue(message(() -> table.ledgers().account().balances()).contains("newer"));
    }

    @Test
    void namesTheBooksWithoutARevisionInsteadOfARawError() {
        Key account = Key.account(Samples.WALLET);
        table.change(account, "revision", Optional.empty());

        assertNamed(
                account,
                "revision: expected",
                () -> table.ledgers().reconciliation().revision());
    }

    @Test
    void refusesANegativeNonce() {
        Key nonce = Key.nonce(Samples.KEY);
        table.ledgers().redemptions().nextNonce(Samples.KEY, 0);
        table.change(nonce, "next", Optional.of(AttributeValue.fromN("-1")));

        assertNamed(
                nonce,
                "next: expected a number of zero or more, found -1",
                () -> table.ledgers().redemptions().nextNonce(Samples.KEY, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-1"})
    void namesMoneyThatIsNoAmountWhenTheGateLooks(String damaged) {
        Key account = Key.account(Samples.WALLET);
        table.change(account, "free", Optional.of(AttributeValue.fromN(damaged)));

        assertNamed(account, "free: ", () -> table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW));
    }

    @ParameterizedTest
    @DisplayName("a damaged amount of books whose sum overflowed stops the step with an error that names it")
    @ValueSource(strings = {"free", "reserved", "atCost", "suspense", "atRisk"})
    void namesMoneyThatIsMoreThanThereIs(String attribute) {
        Key account = Key.account(Samples.WALLET);
        table.change(account, attribute, Optional.of(AttributeValue.fromN("9223372036854775807")));

        assertNamed(
                account,
                "to 100000000000000000 millionths, found 9223372036854775807",
                () -> table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW));
        assertNamed(
                account,
                attribute + ": expected from ",
                () -> table.ledgers().account().balances());
    }

    @Test
    void readsBooksThatAreAsLargeAsCanBe() {
        Key account = Key.account(Samples.WALLET);
        for (String attribute : List.of("free", "reserved", "suspense")) {
            table.change(account, attribute, Optional.of(AttributeValue.fromN("33333333333333333")));
        }
        table.change(account, "atCost", Optional.of(AttributeValue.fromN("100000000000000000")));

        assertEquals(
                Usdc.of("33333333333.333333"),
                table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW).free());
    }

    @Test
    @DisplayName("books of less at cost than there is in cash, which turned the equity upside down, are corrupt")
    void namesBooksOfLessAtCostThanCash() {
        Key account = Key.account(Samples.WALLET);
        table.change(account, "atCost", Optional.of(AttributeValue.fromN("99999999")));

        assertNamed(
                account,
                "expected atCost of free and reserved or more, which is 100, found 99.999999",
                () -> table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW));
    }

    @Test
    void storesNoAmountThatCouldNotBeReadAgain() {
        Usdc beyond = Usdc.of("100000000000.000001");
        Limits limits = new Limits(Usdc.of("10"), Usdc.of("20"), beyond, 3, 1, Usdc.of("30"), 5, 5, Usdc.of("30"));

        String refused = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> table.ledgers().state().limits(limits, false, Samples.NOW))
                .getMessage());

        assertTrue(refused.contains("maxTotal: expected from -100000000000000000 to"), refused);
        assertEquals(Map.of(), table.item(Key.limits(Samples.WALLET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "100000000000000001", "-1"})
    void namesSharesThatAreNoAmount(String damaged) {
        table.filled(2, 0);
        Key position = Key.position(Samples.WALLET, Samples.token(2, 0));
        table.change(position, "shares", Optional.of(AttributeValue.fromN(damaged)));

        assertNamed(position, "shares: ", () -> table.ledgers().redemptions().positions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"atRisk", "openOrders", "entries"})
    void refusesANegativeCounterBecauseItWouldLeaveRoomAboveItsCap(String counter) {
        Key account = Key.account(Samples.WALLET);
        Key market = Key.exposure(Samples.WALLET, Samples.condition(1));
        for (Key item : List.of(account, market)) {
            AttributeValue before = table.item(item).get(counter);
            table.change(item, counter, Optional.of(AttributeValue.fromN("-1")));

            assertNamed(
                    item,
                    "expected atRisk, openOrders and entries of zero or more",
                    () -> table.ledgers().orders().view(Samples.intent(1, 1), Samples.NOW));
            table.change(item, counter, Optional.ofNullable(before));
        }
    }

    @Test
    void repeatsOnlyTheBeginningOfADamagedText() {
        table.change(key, "state", Optional.of(AttributeValue.fromS("X".repeat(100_000))));

        String found = message(() -> table.ledgers().orders().find(order.key()));

        assertTrue(found.contains("state: ") && found.length() < 1_000, () -> found.length() + " characters");
    }

    @Test
    void stampsEveryItem() {
        Map<String, AttributeValue> account = table.item(Key.account(Samples.WALLET));

        assertEquals(AttributeValue.fromN("1"), account.get("schemaVersion"));
        assertEquals(AttributeValue.fromN("2"), account.get("revision"));
        assertEquals(AttributeValue.fromS("test 0.1.0"), account.get("updatedBy"));
        assertEquals(AttributeValue.fromS(Samples.NOW.toString()), account.get("updatedAt"));
    }

    private void assertFault(String kind, String detail) {
        String found = message(() -> table.ledgers().orders().find(order.key()));
        assertTrue(found.contains(kind) && found.contains(detail) && found.contains(key.pk()), found);
        assertEquals(found, message(() -> table.reserve(1, 0)), "a repeated reservation reads the same item");
    }

    private static void assertNamed(Key key, String detail, Executable read) {
        String found = message(read);
        assertTrue(found.contains(key.toString()) && found.contains(detail), found);
    }

    private static String message(Executable read) {
        return String.valueOf(assertThrows(PermanentException.class, read).getMessage());
    }
}
