package io.polystep.local.journal;

/** When an appended record is forced to the disk. Either way it has left the process before {@code append} returns. */
public enum Durability {
    /** Each record is forced to the device: survives loss of power. */
    EVERY_COMMIT,

    /** Each record is handed to the operating system: survives a kill of the process, not loss of power. */
    OS_BUFFERED
}
