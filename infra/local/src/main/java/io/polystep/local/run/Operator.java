package io.polystep.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.polystep.ledger.Ledgers;
import io.polystep.ledger.Writer;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.cloud.Scheduler;
import io.polystep.local.export.LedgerExport;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.states.TaskFailure;
import io.polystep.local.world.OutsideWorld;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An operator's hands on a kept run that is not running: calls a deployed function on what the run has stored. What is
 * started waits until the run goes on.
 */
public final class Operator {
    private static final String NOBODY = "http://127.0.0.1:1";

    private Operator() {}

    /**
     * Calls a function at the time at which the run stands.
     *
     * @param keep the run's directory
     * @param root the checkout that holds template.yaml and the state machines
     * @param function logical id
     * @throws RunException if the directory holds no run, or the function refuses
     * @throws io.polystep.local.journal.JournalException if the run is going on elsewhere, or is damaged
     */
    public static JsonNode call(Path keep, Path root, String function, JsonNode input) {
        try (Storage storage = new Storage(Optional.of(KeptRun.existing(keep)))) {
            Deployment deployment = deployment(root);
            VirtualClock clock = new VirtualClock(Instant.EPOCH);
            RunJournal loop = storage.loop(clock, new Scheduler(deployment.schedules(), Instant.EPOCH));
            assert loop.remark("").isEmpty();
            return cloud(deployment, storage, clock).call(function, input);
        } catch (TaskFailure refused) {
            throw new RunException(String.valueOf(refused.getMessage()), refused);
        }
    }

    /**
     * Calls a function that needs venue or chain, as they stand in the kept run; what it does there stays there.
     *
     * @param options the arguments of the kept run
     * @param root the checkout that holds template.yaml and the state machines
     * @param function logical id
     * @throws RunException if the directory holds no run with these arguments, or the function refuses
     */
    public static JsonNode callOutside(RunOptions options, Path root, String function, JsonNode input) {
        KeptRun kept = KeptRun.existing(options.keep()
                .orElseThrow(
                        () -> new RunException("expected --keep with a kept run, found none; name its directory")));
        RecordedSession session =
                RecordedSession.open(options.data().orElseGet(SampleSession::directory), options.from(), options.to());
        KeptRun.open(options, Run.fingerprint(options, session), kept.root());
        VirtualClock clock = new VirtualClock(Instant.EPOCH);
        try (Storage storage = new Storage(Optional.of(kept))) {
            storage.time(clock);
            try (OutsideWorld outside = Run.outside(options, session, storage, clock)) {
                Deployment deployment = Run.deployment(options, root, outside);
                return cloud(deployment, storage, clock).call(function, input);
            }
        } catch (TaskFailure refused) {
            throw new RunException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static LocalCloud cloud(Deployment deployment, Storage storage, VirtualClock clock) {
        return new LocalCloud(
                deployment,
                new LocalCloud.Services(
                        clock,
                        new SplittableRandom(1),
                        storage.table(clock),
                        Run.secrets(deployment),
                        storage.executions(),
                        new CallMeter()),
                storage.deadLetters());
    }

    /**
     * The ledger of a kept run.
     *
     * @throws RunException if the directory holds no run
     */
    public static LedgerExport ledger(Path keep, Path root) {
        try (Storage storage = new Storage(Optional.of(KeptRun.existing(keep)))) {
            Deployment deployment = deployment(root);
            VirtualClock clock = new VirtualClock(Instant.EPOCH);
            Ledgers ledgers = Ledgers.connect(
                    storage.table(clock),
                    Run.tableName(deployment),
                    Trader.address(),
                    new Writer("export", Run.codeVersion(deployment)),
                    clock);
            return new LedgerExport(
                    ledgers.account().entries(),
                    ledgers.orders().all(),
                    ledgers.redemptions().all());
        }
    }

    private static Deployment deployment(Path root) {
        return Deployment.read(
                root.resolve("template.yaml"),
                Map.of(
                        "WalletAddress", Trader.address().text(),
                        "RpcUrls", NOBODY,
                        "GammaUrl", NOBODY,
                        "ClobUrl", NOBODY,
                        "GeoblockUrl", NOBODY));
    }
}
