package io.polystep.local.dynamo;

import io.polystep.local.dynamo.store.Change;
import io.polystep.local.dynamo.store.Table;
import io.polystep.local.dynamo.value.Rejection;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** Making, describing and dropping tables; time to live. */
record Tables(Engine engine) {
    /** An expiry time longer ago than this is taken for a mistake and not acted on. */
    private static final Duration OLDEST_EXPIRY = Duration.ofDays(5 * 365);

    CreateTableResponse create(CreateTableRequest request) {
        if (engine.database().hasTable(request.tableName())) {
            throw Rejection.tableExists(request.tableName());
        }
        engine.commit(List.of(new Change.CreateTable(Definitions.of(request))));
        return CreateTableResponse.builder()
                .tableDescription(describe(request.tableName()))
                .build();
    }

    DescribeTableResponse describeTable(String name) {
        return DescribeTableResponse.builder().table(describe(name)).build();
    }

    DeleteTableResponse delete(String name) {
        TableDescription last = describe(name);
        engine.commit(List.of(new Change.DeleteTable(name)));
        return DeleteTableResponse.builder().tableDescription(last).build();
    }

    ListTablesResponse list() {
        return ListTablesResponse.builder()
                .tableNames(engine.database().tableNames())
                .build();
    }

    private TableDescription describe(String name) {
        Table table = engine.database().table(name);
        return Definitions.describe(table.definition(), table.all().count());
    }

    UpdateTimeToLiveResponse setTimeToLive(UpdateTimeToLiveRequest request) {
        engine.database().table(request.tableName());
        var wanted = request.timeToLiveSpecification();
        String attribute = wanted.enabled() ? wanted.attributeName() : null;
        engine.commit(List.of(new Change.SetTtl(request.tableName(), attribute)));
        return UpdateTimeToLiveResponse.builder()
                .timeToLiveSpecification(wanted)
                .build();
    }

    DescribeTimeToLiveResponse describeTimeToLive(String name) {
        String attribute = engine.database().table(name).ttlAttribute().orElse(null);
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(ttl ->
                        ttl.attributeName(attribute).timeToLiveStatus(attribute == null ? "DISABLED" : "ENABLED"))
                .build();
    }

    int sweepExpired() {
        List<Change> deletes = new ArrayList<>();
        for (String name : engine.database().tableNames()) {
            Table table = engine.database().table(name);
            table.ttlAttribute()
                    .ifPresent(attribute -> table.all()
                            .filter(item -> isExpired(item.get(attribute)))
                            .forEach(item -> deletes.add(new Change.Delete(
                                    name, table.definition().key().keyOf(item)))));
        }
        engine.commit(deletes);
        return deletes.size();
    }

    private boolean isExpired(@Nullable AttributeValue expiry) {
        if (expiry == null || expiry.n() == null) {
            return false;
        }
        BigDecimal at = new BigDecimal(expiry.n());
        BigDecimal now = BigDecimal.valueOf(engine.now().getEpochSecond());
        BigDecimal oldest = now.subtract(BigDecimal.valueOf(OLDEST_EXPIRY.toSeconds()));
        return at.compareTo(now) < 0 && at.compareTo(oldest) > 0;
    }
}
