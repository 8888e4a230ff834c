package io.polystep.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.CodeVersion;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CodeFenceTest {
    private static final CodeVersion NEWER = CodeVersion.of("0.2.0");

    private final TestTable table = TestTable.with("100");
    private final Ledgers old = table.ledgers();
    private final Ledgers newer = table.writtenBy("0.2.0");

    @Test
    void letsEveryVersionWriteUntilItIsSet() {
        assertEquals(Optional.empty(), old.codeFence().least());
        assertEquals(1, table.reserve(1, 0).revision());
    }

    @Test
    void refusesEveryWriteOfAnOldVersionAlsoOfAnOrderUnderWay() {
        Order order = table.reserve(1, 0);
        raise();

        List.<Runnable>of(
                        () -> old.orders().commit(Samples.sign(order)),
                        () -> table.reserve(1, 1),
                        () -> old.account().book(Samples.deposit("deposit:2", "1")),
                        () -> old.markets().put(Samples.market(1), List.of(), Samples.NOW),
                        () -> old.leases().acquire("test", "old", java.time.Duration.ofSeconds(1), Samples.NOW))
                .forEach(write -> {
                    PermanentException refused = assertThrows(PermanentException.class, write::run);
                    assertTrue(
                            String.valueOf(refused.getMessage())
                                    .contains("expected code version 0.2.0 or newer, found 0.1.0"),
                            refused.getMessage());
                });
        assertEquals(Optional.of(order), old.orders().find(order.key()));
        assertEquals(2, newer.orders().commit(Samples.sign(order)).revision());
    }

    @Test
    void letsAnOldVersionReadAndHalt() {
        raise();

        old.halts().set("global", "drill", "tester", Samples.NOW);

        assertEquals(
                1, old.orders().view(Samples.intent(1, 0), Samples.NOW).halts().size());
    }

    @Test
    void isSetOnlyByAVersionThatMayWriteItselfAndLeavesARecord() {
        assertThrows(PermanentException.class, () -> old.codeFence().require(NEWER, "deployed", "tester", Samples.NOW));
        raise();
        assertThrows(
                PermanentException.class,
                () -> old.codeFence().require(CodeVersion.of("0.1.0"), "back", "tester", Samples.NOW));

        assertEquals(Optional.of(NEWER), old.codeFence().least());
        assertEquals(
                AttributeValue.fromS("least 0.2.0: deployed"),
                table.item(Key.audit(DynamoCodeFence.SCOPE, Samples.NOW, HaltAction.SET))
                        .get("reason"));
    }

    @Test
    void isLoweredByTheNewerVersionForARollBack() {
        raise();
        newer.codeFence().require(CodeVersion.of("0.1.0"), "roll back", "tester", Samples.NOW.plusSeconds(1));

        assertEquals(1, table.reserve(1, 0).revision());
    }

    @ParameterizedTest
    @DisplayName(
            "a damaged fence that is the number of no version stops readers and writers with an error that names it")
    @ValueSource(strings = {"3556889864403199", "9223372036854775807", "1000000000", "-1"})
    void namesAFenceThatIsNoVersion(String damaged) {
        raise();
        table.change(Key.codeFence(), "least", Optional.of(AttributeValue.fromN(damaged)));

        PermanentException unread =
                assertThrows(PermanentException.class, () -> newer.codeFence().least());
        String said = String.valueOf(unread.getMessage());
        assertTrue(
                said.contains(Key.codeFence() + ", found a corrupt one: least: expected the number of a code version,"
                        + " from 0 to 999999999, found " + damaged),
                said);
        if (!damaged.startsWith("-")) {
            PermanentException unwritten = assertThrows(PermanentException.class, () -> table.reserve(1, 0));
            assertEquals(said, unwritten.getMessage());
        }
    }

    @Test
    void refusesAVersionThatCannotBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> new Writer("test", "latest"));
        assertTrue(CodeVersion.of("0.10.0").compareTo(CodeVersion.of("0.9.9")) > 0);
        assertEquals(
                CodeVersion.of("12.3.456"),
                CodeVersion.ofNumber(CodeVersion.of("12.3.456").number()));
    }

    private void raise() {
        newer.codeFence().require(NEWER, "deployed", "tester", Samples.NOW);
    }
}
