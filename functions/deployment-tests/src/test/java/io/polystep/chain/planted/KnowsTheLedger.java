package io.polystep.chain.planted;

import io.polystep.ledger.Ledgers;

/** Planted to break a rule. */
public record KnowsTheLedger(Ledgers ledgers) {}
