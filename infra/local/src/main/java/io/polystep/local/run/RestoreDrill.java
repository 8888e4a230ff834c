package io.polystep.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polystep.domain.state.StateRecord;
import io.polystep.ledger.HighWater;
import io.polystep.ledger.TableDefinition;
import io.polystep.ledger.Writer;
import io.polystep.ledger.snapshot.Manifest;
import io.polystep.ledger.snapshot.Restore;
import io.polystep.local.clock.VirtualClock;
import io.polystep.local.cloud.CallMeter;
import io.polystep.local.cloud.Deployment;
import io.polystep.local.cloud.LocalCloud;
import io.polystep.local.dynamo.LocalDynamo;
import io.polystep.local.session.RecordedSession;
import io.polystep.local.states.InMemoryExecutionLog;
import io.polystep.local.states.TaskFailure;
import io.polystep.local.world.OutsideWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Restores a snapshot into a new table and reconciles it with the chain and the venue of a kept run, by the deployed
 * function itself. Only when ledger, chain and venue agree, and the snapshot is as new as the run's own table, may the
 * restored table trade again.
 */
public final class RestoreDrill {
    /** What nobody could compare, such as fills of a run that has long ended, is judged by the verdict alone. */
    private static final Set<String> UNEQUAL = Set.of("IN_FLIGHT", "WARN", "BLOCK");

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
            return reconciled(options, session, storage, snapshot, root);
        }
    }

    private static Result reconciled(
            RunOptions options, RecordedSession session, Storage storage, Path snapshot, Path root) {
        VirtualClock clock = new VirtualClock(session.start());
        storage.time(clock);
        LocalDynamo live = storage.table(clock);
        try (LocalDynamo fresh = LocalDynamo.inMemory(clock);
                OutsideWorld outside = Run.outside(options, session, storage, clock)) {
            Deployment deployment = Run.deployment(options, root, outside);
            String table = Run.tableName(deployment);
            TableDefinition.create(fresh, table);
            Writer writer = new Writer("restore", Run.codeVersion(deployment));
            Restore.Restored restored = new Restore(fresh, table, writer, clock).from(snapshot);
            Proof notOlder = notOlder(restored.manifest(), HighWater.of(live, KeptTable.name(live), Trader.address()));
            List<Proof> proofs = new ArrayList<>(List.of(notOlder));
            proofs.addAll(compared(new LocalCloud(
                    deployment,
                    new LocalCloud.Services(
                            clock,
                            new SplittableRandom(options.seed()),
                            fresh,
                            Run.secrets(deployment),
                            new InMemoryExecutionLog(),
                            new CallMeter()))));
            if (!notOlder.holds()) {
                restored.ledgers().state().requireReconciliation(notOlder.claim() + ": " + notOlder.detail());
            }
            Optional<String> demand = restored.ledgers().state().find().flatMap(StateRecord::unreconciled);
            proofs.add(new Proof("the restored state record may be traded on", demand.isEmpty(), demand.orElse("")));
            return new Result(restored.manifest(), List.copyOf(proofs));
        }
    }

    private static Proof notOlder(Manifest manifest, HighWater live) {
        return new Proof(
                "the snapshot is as new as the ledger",
                !manifest.highWater().isBehind(live),
                "snapshot at booking " + manifest.highWater().books() + ", ledger at " + live.books());
    }

    /** What the deployed reconciliation says: it alone takes the demand for an agreement from the restored record. */
    private static List<Proof> compared(LocalCloud cloud) {
        JsonNode report;
        try {
            report = cloud.call("ReconcileFunction", JsonNodeFactory.instance.objectNode());
        } catch (TaskFailure failed) {
            return List.of(new Proof("reconciliation answers", false, String.valueOf(failed.getMessage())));
        }
        List<Proof> proofs = new ArrayList<>();
        for (JsonNode check : report.path("checks")) {
            String status = check.path("status").asText();
            String detail = status + " of " + check.path("sample").asInt() + findings(check.path("findings"));
            proofs.add(new Proof(check.path("rule").asText(), !UNEQUAL.contains(status), detail));
        }
        String verdict = report.path("verdict").asText();
        proofs.add(new Proof("ledger, chain and venue agree", verdict.equals("RECONCILED"), verdict));
        return proofs;
    }

    private static String findings(JsonNode findings) {
        List<String> texts = new ArrayList<>();
        findings.forEach(finding -> texts.add(finding.asText()));
        return texts.isEmpty() ? "" : ": " + String.join("; ", texts);
    }
}
