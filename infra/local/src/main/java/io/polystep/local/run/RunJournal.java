package io.polystep.local.run;

import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.journal.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the loop itself must remember across a kill: virtual time, which schedules have fired, and what was last said
 * of each market. Time is written before anything happens at it; a firing is written after it is done, so a kill in
 * between fires it again, which every handler bears.
 */
final class RunJournal {
    private final Optional<Journal> journal;
    private final Map<String, String> remarks = new HashMap<>();

    private RunJournal(Optional<Journal> journal) {
        this.journal = journal;
    }

    /** Keeps nothing. */
    static RunJournal inMemory() {
        return new RunJournal(Optional.empty());
    }

    /** Opens a journal and puts clock and scheduler where they were. */
    static RunJournal open(Journal journal, VirtualClock clock, Scheduler scheduler) {
        RunJournal opened = new RunJournal(Optional.of(journal));
        journal.replay(record -> opened.restore(KeptRun.text(record).split("\t", -1), clock, scheduler));
        return opened;
    }

    private void restore(String[] fields, VirtualClock clock, Scheduler scheduler) {
        switch (fields[0]) {
            case "time" -> clock.advanceTo(Instant.parse(fields[1]));
            case "fired" -> scheduler.done(fields[1], Instant.parse(fields[2]));
            case "remark" -> remarks.put(fields[1], fields[2]);
            default ->
                throw new RunException("expected time, fired or remark in the run's journal, found " + fields[0]);
        }
    }

    /** Puts a clock where the run stands. */
    static void time(Journal journal, VirtualClock clock) {
        journal.replay(record -> {
            String[] fields = KeptRun.text(record).split("\t", -1);
            if (fields[0].equals("time")) {
                clock.advanceTo(Instant.parse(fields[1]));
            }
        });
    }

    void time(Instant now) {
        append("time\t" + now);
    }

    void fired(String schedule, Instant at) {
        append("fired\t" + schedule + "\t" + at);
    }

    /** Remembers what the scan or the strategy said of a market; the newest remark counts. */
    void remark(String slug, String text) {
        String line = text.replace('\t', ' ').replace('\n', ' ');
        if (!line.equals(remarks.put(slug, line))) {
            append("remark\t" + slug + "\t" + line);
        }
    }

    Optional<String> remark(String slug) {
        return Optional.ofNullable(remarks.get(slug));
    }

    private void append(String record) {
        journal.ifPresent(open -> open.append(KeptRun.bytes(record)));
    }
}
