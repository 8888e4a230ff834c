package io.polystep.local.journal;

/**
 * What a replay found.
 *
 * @param snapshotRecords records delivered from the snapshot
 * @param journalRecords records delivered from the journal written after that snapshot
 * @param droppedBytes length of the torn last record that was cut off, 0 after a clean end
 */
public record Recovery(long snapshotRecords, long journalRecords, long droppedBytes) {}
