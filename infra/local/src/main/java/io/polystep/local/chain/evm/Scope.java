package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lives for one transaction: warm addresses and slots, transient storage, logs and refunds; all can be undone. */
final class Scope {
    private final UndoLog undo;
    private final Set<BigInteger> warmAddresses = new HashSet<>();
    private final Set<Slot> warmSlots = new HashSet<>();
    private final Map<Slot, BigInteger> originals = new HashMap<>();
    private final Map<Slot, BigInteger> transients = new HashMap<>();
    private final List<LogEntry> logs = new ArrayList<>();
    private long refund;

    final BlockContext block;
    final BigInteger origin;
    final BigInteger gasPrice;

    Scope(UndoLog undo, BlockContext block, BigInteger origin, BigInteger gasPrice) {
        this.undo = undo;
        this.block = block;
        this.origin = origin;
        this.gasPrice = gasPrice;
    }

    /** Warms an address; true when it was cold. */
    boolean warm(BigInteger address) {
        boolean cold = warmAddresses.add(address);
        if (cold) {
            undo.add(() -> warmAddresses.remove(address));
        }
        return cold;
    }

    /** Warms a slot; true when it was cold. */
    boolean warm(Slot slot) {
        boolean cold = warmSlots.add(slot);
        if (cold) {
            undo.add(() -> warmSlots.remove(slot));
        }
        return cold;
    }

    /** The value a slot had when the transaction began; the first question fixes the answer. */
    BigInteger original(Slot slot, BigInteger current) {
        BigInteger known = originals.putIfAbsent(slot, current);
        return known == null ? current : known;
    }

    BigInteger transientValue(Slot slot) {
        return transients.getOrDefault(slot, BigInteger.ZERO);
    }

    void setTransient(Slot slot, BigInteger value) {
        BigInteger before = transientValue(slot);
        transients.put(slot, value);
        undo.add(() -> transients.put(slot, before));
    }

    void log(LogEntry entry) {
        logs.add(entry);
        undo.add(logs::removeLast);
    }

    void refund(long gas) {
        refund += gas;
        undo.add(() -> refund -= gas);
    }

    long refund() {
        return refund;
    }

    List<LogEntry> logs() {
        return List.copyOf(logs);
    }
}
