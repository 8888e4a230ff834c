package io.polystep.local.chain.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpcodeTest {
    private static final BigInteger SENDER = BigInteger.valueOf(0x1111);
    private static final BigInteger CONTRACT = BigInteger.valueOf(0xc0de);
    private static final String RETURN_TOP = "60005260206000f3";
    private static final String MINUS_ONE = "7f" + "f".repeat(64);
    private static final String MINUS_TWO = "7f" + "f".repeat(63) + "e";

    private final WorldState world = new WorldState();
    private final TransactionRunner runner = new TransactionRunner(new Evm(world, GasSchedule.ETHEREUM));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "add wraps, 6001 NEG1 01, 0x0",
        "mul, 6003 6007 02, 0x15",
        "sub below zero wraps, 6001 6000 03, NEG1",
        "div, 6003 6015 04, 0x7",
        "div by zero, 6000 6015 04, 0x0",
        "sdiv, 6002 NEG2 05, NEG1",
        "mod, 6005 6011 06, 0x2",
        "smod keeps the dividend's sign, 6003 NEG1 07, NEG1",
        "addmod above 2^256, 6007 6002 NEG1 08, 0x3",
        "mulmod above 2^256, 6007 NEG1 NEG1 09, 0x1",
        "exp, 600a 6002 0a, 0x400",
        "signextend, 60ff 6000 0b, NEG1",
        "lt, 6002 6001 10, 0x1",
        "gt, 6002 6001 11, 0x0",
        "slt, 6001 NEG1 12, 0x1",
        "sgt, 6001 NEG1 13, 0x0",
        "eq, 6005 6005 14, 0x1",
        "iszero, 6000 15, 0x1",
        "and, 600c 600a 16, 0x8",
        "or, 600c 600a 17, 0xe",
        "xor, 600c 600a 18, 0x6",
        "not, 6000 19, NEG1",
        "byte, 60ab 601f 1a, 0xab",
        "shl, 6001 6008 1b, 0x100",
        "shl beyond the word, 6001 610100 1b, 0x0",
        "shr, 61ff00 6008 1c, 0xff",
        "sar keeps the sign, NEG2 6001 1d, NEG1",
        "push2, 611234, 0x1234",
        "dup2, 6001 6002 81, 0x1",
        "swap1, 6001 6002 90, 0x1",
        "msize counts words, 6001 6020 52 59, 0x40",
        "pc, 5b 5b 58, 0x2",
        "callvalue, 34, 0x0",
        "address, 30, 0xc0de",
        "caller, 33, 0x1111",
        "chainid, 46, 0x89",
        "timestamp, 42, 0x3e8",
        "tstore and tload, 602a 6001 5d 6001 5c, 0x2a",
        "mcopy, 602a 6000 52 6020 6000 6020 5e 6020 51, 0x2a",
    })
    void computesTheTopOfTheStack(String ignoredName, String code, String expected) {
        String program =
                code.replace("NEG1", MINUS_ONE).replace("NEG2", MINUS_TWO).replace(" ", "");

        ExecutionResult result = run(program + RETURN_TOP, 100_000);

        String word = expected.equals("NEG1") ? "f".repeat(64) : expected.substring(2);
        assertEquals(
                "0x" + "0".repeat(64 - word.length()) + word, result.output().hex());
    }

    @Test
    void hashesMemoryWithKeccak() {
        ExecutionResult result = run("6000600020" + RETURN_TOP, 100_000);

        assertEquals(
                "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
                result.output().hex());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "invalid opcode, 0c, invalid opcode: 0xc",
        "underflow, 01, stack underflow",
        "jump into data, 605b600156, invalid jump destination",
        "return data out of bounds, 600160006000 3e, return data out of bounds",
        "endless loop, 5b600056, out of gas",
    })
    void haltsAndTakesAllGas(String ignoredName, String code, String reason) {
        ExecutionResult result = run(code.replace(" ", ""), 50_000);

        assertEquals(ExecutionResult.Status.FAILED, result.status());
        assertEquals(reason, result.reason());
        assertEquals(50_000, result.gasUsed());
    }

    @Test
    void letsACallerSurviveAHaltingCallee() {
        ExecutionResult result = run("6000600060006000600060075af1" + RETURN_TOP, 50_000);

        assertEquals(BigInteger.ZERO, Word.of(result.output().toArray()));
        assertTrue(result.gasUsed() > 49_000, "all gas given to the callee is gone, found " + result.gasUsed());
    }

    @Test
    void chargesFreshStorageAndColdAccessAsOnEthereum() {
        long used = run("6001600055" + "00", 100_000).gasUsed();

        assertEquals(21_000 + 3 + 3 + 20_000 + 2_100, used);
    }

    @Test
    void refundsAClearedSlotUpToAFifth() {
        world.setSlot(CONTRACT, BigInteger.ONE, BigInteger.TEN);
        world.commit();

        long used = run("60006001" + "55", 100_000).gasUsed();

        long spent = 21_000 + 6 + 5_000;
        assertEquals(spent - Math.min(4_800, spent / 5), used);
    }

    @ParameterizedTest(name = "slot holding {0}, written {1} then {2}")
    @CsvSource({
        "1, 0, 1, 5112, 2800",
        "1, 2, 1, 5112, 2800",
        "1, 2, 0, 5112, 4800",
        "1, 0, 0, 5112, 4800",
        "1, 0, 2, 5112, 0",
        "0, 1, 0, 22212, 19900",
        "0, 1, 2, 22212, 0",
    })
    void refundsRewrittenSlotsAsEip3529Lists(int before, int first, int second, long price, long refund) {
        world.setSlot(CONTRACT, BigInteger.ZERO, BigInteger.valueOf(before));

        long used =
                run("600" + first + "600055600" + second + "600055", 100_000).gasUsed();

        long spent = 21_000 + price;
        assertEquals(spent - Math.min(refund, spent / 5), used);
    }

    @Test
    void chargesColdLoadsByTheSchedule() {
        WorldState other = new WorldState();
        other.setCode(CONTRACT, Bytes.ofHex("600054"));
        TransactionRunner polygon = new TransactionRunner(new Evm(other, GasSchedule.POLYGON));

        long used = polygon.run(call(100_000), block()).gasUsed();

        assertEquals(21_000 + 3 + 5_460, used);
    }

    @Test
    void undoesEverythingOfARevertedCall() {
        ExecutionResult result = run("602a600155" + "60006000fd", 100_000);

        assertEquals(ExecutionResult.Status.REVERTED, result.status());
        assertEquals(BigInteger.ZERO, world.slot(CONTRACT, BigInteger.ONE));
        assertTrue(result.gasUsed() < 60_000, "a revert returns the rest of the gas");
    }

    @Test
    void refusesWritesInsideAStaticCall() {
        BigInteger writer = BigInteger.valueOf(0xbeef);
        world.setCode(writer, Bytes.ofHex("6001600055"));

        ExecutionResult result = run("600060006000600061beef5afa" + RETURN_TOP, 100_000);

        assertEquals(BigInteger.ZERO, Word.of(result.output().toArray()));
        assertEquals(BigInteger.ZERO, world.slot(writer, BigInteger.ZERO));
    }

    @Test
    void runsADelegateInTheCallersStorage() {
        world.setCode(BigInteger.valueOf(0xbeef), Bytes.ofHex("602a600055"));

        run("600060006000600061beef5af4", 100_000);

        assertEquals(BigInteger.valueOf(42), world.slot(CONTRACT, BigInteger.ZERO));
    }

    @Test
    void logsTopicsAndData() {
        ExecutionResult result = run("602a600052600760206000a1", 100_000);

        assertEquals(
                List.of(new LogEntry(
                        CONTRACT, List.of(BigInteger.valueOf(7)), Bytes.of(Word.bytes(BigInteger.valueOf(42))))),
                result.logs());
    }

    @Test
    void createsAContractAtItsPublishedAddress() {
        BigInteger creator = new BigInteger("f39fd6e51aad88f6f4ce6ab8827279cfffb92266", 16);

        assertEquals(
                new BigInteger("5fbdb2315678afecb367f032d93f642f64180aa3", 16), ContractAddress.ofNonce(creator, 0));
    }

    @Test
    void chargesTheFloorForLongCallData() {
        byte[] data = new byte[1_000];
        java.util.Arrays.fill(data, (byte) 1);
        TransactionCall call = new TransactionCall(
                SENDER, BigInteger.valueOf(0x999), BigInteger.ZERO, Bytes.of(data), 100_000, BigInteger.ZERO, Map.of());

        assertEquals(21_000 + 40 * 1_000, runner.run(call, block()).gasUsed());
    }

    private ExecutionResult run(String code, long gas) {
        world.setCode(CONTRACT, Bytes.ofHex(code));
        world.commit();
        return runner.run(call(gas), block());
    }

    private static TransactionCall call(long gas) {
        return new TransactionCall(SENDER, CONTRACT, BigInteger.ZERO, Bytes.EMPTY, gas, BigInteger.ZERO, Map.of());
    }

    private static BlockContext block() {
        return new BlockContext(137, 1, 1_000, BigInteger.ZERO, 30_000_000);
    }
}
