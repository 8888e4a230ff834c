package io.polystep.local.chain.evm;

/** What one opcode does; its fixed price is charged before, its variable price inside. */
@FunctionalInterface
interface Operation {
    void run(Frame frame);
}
