package io.polystep.ledger;

/** What an audit item records. */
enum HaltAction {
    SET,
    CLEARED
}
