package io.polystep.domain.reconciliation;

import io.polystep.domain.ledger.Account;
import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import io.polystep.domain.money.Usdc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deposits and withdrawals among the transfers since the cursor. Polystep itself only trades and redeems, and both leave
 * logs of the venue's contracts; a transfer without any is somebody's hand.
 *
 * @param entries to be booked now; the block of each can no longer be dropped
 * @param pending what further ones have done to the wallet that are not final yet, or cannot be booked yet
 * @param findings what a person should know
 * @param blocked a withdrawal took money that is held for orders
 * @param through last block whose transfers are all among the entries, or were none of ours to book
 * @param sample transfers looked at
 */
record Transfers(List<Entry> entries, Usdc pending, List<String> findings, boolean blocked, long through, int sample) {
    static Transfers of(BookView books, ChainView chain) {
        List<Entry> entries = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        Usdc pending = Usdc.ZERO;
        Usdc free = books.free();
        boolean blocked = false;
        long through = chain.finalised();
        for (Movement movement : inOrder(chain.movements())) {
            if (movement.venue()) {
                continue;
            }
            boolean affordable = !free.plus(movement.amount()).isNegative();
            if (movement.settled() && affordable && movement.block() <= through) {
                entries.add(entry(movement));
                free = free.plus(movement.amount());
            } else {
                pending = pending.plus(movement.amount());
                through = Math.min(through, movement.block() - 1);
                blocked |= movement.settled() && !affordable;
            }
            findings.add(text(movement, affordable));
        }
        return new Transfers(
                entries, pending, findings, blocked, through, chain.movements().size());
    }

    private static List<Movement> inOrder(List<Movement> movements) {
        return movements.stream()
                .sorted(Comparator.comparingLong(Movement::block).thenComparingLong(Movement::index))
                .toList();
    }

    /** The id names the log, so that the same transfer is booked once whoever sees it and however often. */
    private static Entry entry(Movement movement) {
        String kind = movement.amount().isNegative() ? "withdrawal" : "deposit";
        return new Entry(
                kind + ":" + movement.transaction() + ":" + movement.index(),
                movement.at(),
                kind + " of " + size(movement) + " with " + movement.counterparty(),
                List.of(
                        Posting.dollars(Account.FREE, movement.amount()),
                        Posting.dollars(Account.EXTERNAL, movement.amount().negated())));
    }

    private static String text(Movement movement, boolean affordable) {
        String kind = movement.amount().isNegative() ? "withdrawal" : "deposit";
        String state = movement.settled() ? affordable ? "" : ", more than is free" : ", not final yet";
        return kind + " of " + size(movement) + " in " + movement.transaction() + state;
    }

    private static Usdc size(Movement movement) {
        return movement.amount().isNegative() ? movement.amount().negated() : movement.amount();
    }

    Check check() {
        Status status = blocked ? Status.BLOCK : pending.equals(Usdc.ZERO) ? Status.EQUAL : Status.IN_FLIGHT;
        return Check.of(Check.Rule.TRANSFERS, status, sample, findings);
    }
}
