package io.polystep.ledger;

import io.polystep.domain.CodeVersion;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.port.CodeFence;
import io.polystep.domain.port.Halts.Halt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The code-version fence as a control item, with an audit item for each setting. */
final class DynamoCodeFence implements CodeFence {
    static final String SCOPE = "code-version";

    private final Store store;
    private final Items<CodeVersion> items;
    private final Items<Halt> audits;

    DynamoCodeFence(Store store) {
        this.store = store;
        this.items = new Items<>(store, CodeFenceShape.SHAPE);
        this.audits = new Items<>(store, HaltShape.SHAPE);
    }

    @Override
    public Optional<CodeVersion> least() {
        return items.find(Key.codeFence());
    }

    @Override
    public void require(CodeVersion least, String reason, String actor, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("expected a reason for code version " + least + ", found none");
        }
        CodeVersion own = store.fences().version();
        if (least.compareTo(own) > 0) {
            throw new PermanentException("expected a least code version up to " + own + ", which sets it, found "
                    + least + "; deploy " + least + " first");
        }
        Halt record = new Halt(SCOPE, "least " + least + ": " + reason, actor, now);
        // The fence in force is the condition of the new one, because a transaction may touch an item only once.
        List<Transaction.Failure> failures = Transaction.unfenced(store)
                .put(
                        Fences.CODE,
                        items.write(items.item(Key.codeFence(), least, 1)),
                        store.fences().codeCondition())
                .put("audit", audits.write(audits.item(Key.audit(SCOPE, now, HaltAction.SET), record, 1)))
                .commit();
        store.fences().requirePassed(failures);
    }
}
