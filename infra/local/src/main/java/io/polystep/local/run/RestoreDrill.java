package io.polystep.local.run;

import io.polystep.chain.Contracts;
import io.polystep.chain.JsonRpc;
import io.polystep.chain.RpcChainReader;
import io.polystep.domain.port.ChainReader;
import io.polystep.ledger.HighWater;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.ledger.snapshot.Manifest;
import io.polystep.ledger.snapshot.Restore;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.world.OutsideWorld;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Restores a snapshot into a new table and reconciles it with the chain and the venue of a kept run. Only when ledger,
 * chain and venue agree, and the snapshot is as new as the run's own table, may the restored table trade again.
 */
public final class RestoreDrill {
    private static final String RESTORED = "-restored";

    private RestoreDrill() {}

    /**
     * What the drill found.
     *
     * @param manifest of the snapshot
     * @param proofs every claim of the reconciliation
     */
    public record Result(Manifest manifest, List<Proof> proofs) {
        /** True when every claim holds. */
        public boolean passed() {
            return proofs.stream().allMatch(Proof::holds);
        }
    }

    /**
     * Drills.
     *
     * @param options the arguments of the kept run
     * @param root the checkout that holds template.yaml
     * @throws RunException if there is no such kept run
     * @throws io.polystep.domain.error.PermanentException if the snapshot cannot be used
     */
    public static Result of(RunOptions options, Path snapshot, Path root) {
        KeptRun kept = KeptRun.existing(options.keep()
                .orElseThrow(() -> new RunException(
                        "expected --keep with the kept run that the snapshot is of, found none; name its directory")));
        // Checked before anything is opened: a snapshot that cannot be used changes nothing.
        Restore.verify(snapshot);
        RecordedSession session =
                RecordedSession.open(options.data().orElseGet(SampleSession::directory), options.from(), options.to());
        KeptRun.open(options, Run.fingerprint(options, session), kept.root());
        try (Storage storage = new Storage(Optional.of(kept))) {
            return reconciled(options, session, storage, snapshot, new Writer("restore", Run.codeVersion(root)));
        }
    }

    private static Result reconciled(
            RunOptions options, RecordedSession session, Storage storage, Path snapshot, Writer writer) {
        VirtualClock clock = new VirtualClock(session.start());
        storage.time(clock);
        LocalDynamo live = storage.table(clock);
        String table = KeptTable.name(live);
        try (LocalDynamo fresh = LocalDynamo.inMemory(clock);
                OutsideWorld outside = OutsideWorld.open(
                        Run.genesis(options, session),
                        session,
                        Run.accounts(),
                        options.assumedFees(),
                        storage.outside(),
                        new OutsideWorld.Ports(0, 0),
                        clock)) {
            TableDefinition.create(fresh, table + RESTORED);
            Restore.Restored restored = new Restore(fresh, table + RESTORED, writer, clock).from(snapshot);
            List<Proof> proofs = new ArrayList<>();
            proofs.add(notOlder(restored.manifest(), HighWater.of(live, table, Trader.address())));
            proofs.addAll(compared(restored, outside, clock));
            Result result = new Result(restored.manifest(), List.copyOf(proofs));
            if (result.passed()) {
                restored.ledgers().state().reconciled();
            }
            return result;
        }
    }

    private static Proof notOlder(Manifest manifest, HighWater live) {
        return new Proof(
                "the snapshot is as new as the ledger",
                !manifest.highWater().isBehind(live),
                "snapshot at booking " + manifest.highWater().books() + ", ledger at " + live.books());
    }

    private static List<Proof> compared(Restore.Restored restored, OutsideWorld outside, InstantSource clock) {
        ChainReader chain = new RpcChainReader(
                new JsonRpc(HttpClient.newHttpClient(), List.of(outside.rpc())), Contracts.polygon());
        return new Proofs(restored.ledgers(), chain, Trader.address())
                .check(
                        Finish.venue(outside, clock).collateral(),
                        outside.venue().acceptedOrders(),
                        List.of());
    }
}
