package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.Receipt;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.chain.evm.LogEntry;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Deploys the published ConditionalTokens bytecode (file named by CTF_JSON) on the in-JVM chain and compares ids and events
 * with our double.
 */
class RealConditionalTokensTest {
    private static final long HUNDRED = 100_000_000;

    private final TestWorld world = new TestWorld();

    @Test
    void givesTheSameIdsAndEventsAsOurDouble() throws IOException {
        BigInteger real = deploy();
        BigInteger trader = world.trader.address();
        world.trader.require(Addresses.USDC_E, LocalWorld.mint(trader, BigInteger.valueOf(2 * HUNDRED)));

        List<LogEntry> expected = live(real);
        List<LogEntry> found = live(Addresses.CONDITIONAL_TOKENS);

        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).topics(), found.get(i).topics(), "event " + i);
            assertEquals(expected.get(i).data(), found.get(i).data(), "event " + i);
        }
        for (long question = 0; question < 20; question++) {
            for (long set = 1; set <= 2; set++) {
                assertEquals(collection(real, question, set), collection(Addresses.CONDITIONAL_TOKENS, question, set));
            }
        }
    }

    private BigInteger deploy() throws IOException {
        String file = System.getenv("CTF_JSON");
        Assumptions.assumeTrue(
                file != null && Files.isRegularFile(Path.of(file)),
                "skipped: set CTF_JSON to ConditionalTokens.json of npm package"
                        + " @gnosis.pm/conditional-tokens-contracts to compare with it");
        String code = new ObjectMapper()
                .readTree(Path.of(file).toFile())
                .get("bytecode")
                .asText();
        Receipt receipt = world.trader.create(Bytes.ofHex(code));
        assertTrue(receipt.succeeded(), receipt.failure());
        assertEquals(3_299_201, receipt.gasUsed());
        return receipt.contract().orElseThrow();
    }

    /** Prepares, splits, resolves and redeems directly; returns the contract's own events. */
    private List<LogEntry> live(BigInteger contract) {
        BigInteger oracle = world.oracle.address();
        Calldata id = Calldata.of("getConditionId(address,bytes32,uint256)").word(oracle);
        BigInteger condition = world.ask(contract, id.word(4).word(2));
        List<Receipt> receipts = List.of(
                world.oracle.require(contract, prepare(oracle)),
                world.trader.require(Addresses.USDC_E, LocalWorld.approve(contract)),
                world.trader.require(contract, TestWorld.split(Addresses.USDC_E, condition, HUNDRED)),
                world.trader.require(contract, TestWorld.merge(Addresses.USDC_E, condition, HUNDRED / 5)),
                world.oracle.require(contract, report()),
                world.trader.require(contract, TestWorld.redeem(Addresses.PUSD, condition)),
                world.trader.require(contract, TestWorld.redeem(Addresses.USDC_E, condition)),
                world.trader.require(contract, TestWorld.redeem(Addresses.USDC_E, condition)));
        List<LogEntry> events = new ArrayList<>();
        receipts.forEach(receipt -> receipt.logs().stream()
                .filter(log -> log.address().equals(contract))
                .forEach(events::add));
        return events;
    }

    private static Bytes prepare(BigInteger oracle) {
        return Calldata.of("prepareCondition(address,bytes32,uint256)")
                .word(oracle)
                .word(4)
                .word(2)
                .bytes();
    }

    private static Bytes report() {
        return Calldata.of("reportPayouts(bytes32,uint256[])")
                .word(4)
                .words(List.of(BigInteger.ONE, BigInteger.TWO))
                .bytes();
    }

    private String collection(BigInteger contract, long question, long set) {
        BigInteger condition = world.ask(
                contract,
                Calldata.of("getConditionId(address,bytes32,uint256)")
                        .word(world.oracle.address())
                        .word(question)
                        .word(2));
        return Hex.word(world.ask(
                contract,
                Calldata.of("getCollectionId(bytes32,bytes32,uint256)")
                        .word(0)
                        .word(condition)
                        .word(set)));
    }
}
