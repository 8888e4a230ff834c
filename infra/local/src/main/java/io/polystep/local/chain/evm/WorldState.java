package io.polystep.local.chain.evm;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** All accounts. Every change is journaled: {@link #discard} undoes, {@link #commit} makes permanent. Not thread-safe. */
public final class WorldState {
    private final Map<BigInteger, Account> accounts = new HashMap<>();
    private final UndoLog undo = new UndoLog();

    /** An empty world. */
    public WorldState() {}

    /** Wei held by an address. */
    public BigInteger balance(BigInteger address) {
        Account account = accounts.get(address);
        return account == null ? BigInteger.ZERO : account.balance;
    }

    /** Transactions sent (or contracts created) by an address. */
    public long nonce(BigInteger address) {
        Account account = accounts.get(address);
        return account == null ? 0 : account.nonce;
    }

    /** Contract code of an address; empty for a plain account. */
    public Bytes code(BigInteger address) {
        return Bytes.of(program(address).bytes());
    }

    /** One storage slot; zero when never written. */
    public BigInteger slot(BigInteger address, BigInteger key) {
        Account account = accounts.get(address);
        return account == null ? BigInteger.ZERO : account.storage.getOrDefault(key, BigInteger.ZERO);
    }

    /** Sets a balance in wei. */
    public void setBalance(BigInteger address, BigInteger wei) {
        Account account = touched(address);
        BigInteger before = account.balance;
        account.balance = wei;
        undo.add(() -> account.balance = before);
    }

    /** Sets an address's next nonce. */
    public void setNonce(BigInteger address, long nonce) {
        Account account = touched(address);
        long before = account.nonce;
        account.nonce = nonce;
        undo.add(() -> account.nonce = before);
    }

    /** Places contract code at an address. */
    public void setCode(BigInteger address, Bytes code) {
        Account account = touched(address);
        Code before = account.code;
        account.code = new Code(code.toArray());
        undo.add(() -> account.code = before);
    }

    /** Writes one storage slot. */
    public void setSlot(BigInteger address, BigInteger key, BigInteger value) {
        Account account = touched(address);
        BigInteger before = account.storage.getOrDefault(key, BigInteger.ZERO);
        put(account, key, value);
        undo.add(() -> put(account, key, before));
    }

    /** Makes everything since the last commit permanent. */
    public void commit() {
        undo.clear();
    }

    /** Undoes everything since the last commit. */
    public void discard() {
        undo.rollback(0);
    }

    Code program(BigInteger address) {
        Account account = accounts.get(address);
        return account == null ? Code.EMPTY : account.code;
    }

    boolean isEmpty(BigInteger address) {
        Account account = accounts.get(address);
        return account == null || account.isEmpty();
    }

    void transfer(BigInteger from, BigInteger to, BigInteger wei) {
        if (wei.signum() > 0) {
            setBalance(from, balance(from).subtract(wei));
            setBalance(to, balance(to).add(wei));
        }
    }

    UndoLog undo() {
        return undo;
    }

    private Account touched(BigInteger address) {
        Account known = accounts.get(address);
        if (known != null) {
            return known;
        }
        Account created = new Account();
        accounts.put(address, created);
        undo.add(() -> accounts.remove(address));
        return created;
    }

    private static void put(Account account, BigInteger key, BigInteger value) {
        if (value.signum() == 0) {
            account.storage.remove(key);
        } else {
            account.storage.put(key, value);
        }
    }
}
