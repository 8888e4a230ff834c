package io.polystep.local.dynamo;

import io.polystep.local.dynamo.value.Rejection;
import io.polystep.local.journal.Durability;
import io.polystep.local.journal.Journal;
import io.polystep.local.journal.JournalFormat;
import java.nio.file.Path;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * The SDK's client on an engine in this process. Operations not overridden here throw the interface's
 * {@link UnsupportedOperationException}. Reads are always consistent; nothing is ever throttled. Thread-safe.
 */
public final class LocalDynamo implements DynamoDbClient {
    private static final JournalFormat FORMAT = new JournalFormat("polystep-table", 1);
    private static final long MAX_JOURNAL_BYTES = 64L << 20;

    private final Engine engine;
    private final Tables tables;
    private final ItemReads reads;
    private final ItemWrites writes;
    private final Batches batches;
    private final Transactions transactions;

    private LocalDynamo(Engine engine) {
        this.engine = engine;
        this.tables = new Tables(engine);
        this.reads = new ItemReads(engine.database());
        this.writes = new ItemWrites(engine);
        this.batches = new Batches(engine);
        this.transactions = new Transactions(engine);
    }

    /** An empty engine that forgets all when it goes; {@code clock} ages client tokens and expiry times. */
    public static LocalDynamo inMemory(InstantSource clock) {
        return new LocalDynamo(new Engine(clock, null, Long.MAX_VALUE));
    }

    /** As the longer form: records are handed to the operating system, snapshot beyond 64 MiB of journal. */
    public static LocalDynamo open(Path directory, InstantSource clock) {
        return open(directory, clock, Durability.OS_BUFFERED, MAX_JOURNAL_BYTES);
    }

    /**
     * An engine on the journal in {@code directory} (made when absent), with the state that it had.
     *
     * @param maxJournalBytes journal length beyond which it is replaced by a snapshot, or the size of the state when
     *     that is larger
     * @throws io.polystep.local.journal.JournalException when the journal is damaged, of another version, or in use
     */
    public static LocalDynamo open(Path directory, InstantSource clock, Durability durability, long maxJournalBytes) {
        Journal journal = Journal.open(directory, FORMAT, durability);
        try {
            return new LocalDynamo(new Engine(clock, journal, maxJournalBytes));
        } catch (RuntimeException unusable) {
            journal.close();
            throw unusable;
        }
    }

    /** Deletes the items whose time to live has passed by the clock; returns how many. */
    public int sweepExpired() {
        return engine.run(() -> tables.sweepExpired());
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return engine.run(() -> tables.create(request));
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return engine.run(() -> tables.describeTable(request.tableName()));
    }

    @Override
    public DeleteTableResponse deleteTable(DeleteTableRequest request) {
        return engine.run(() -> tables.delete(request.tableName()));
    }

    @Override
    public ListTablesResponse listTables(ListTablesRequest request) {
        if (request.limit() != null || request.exclusiveStartTableName() != null) {
            throw Rejection.unsupported("paging through tables", "ListTables without Limit");
        }
        return engine.run(() -> tables.list());
    }

    @Override
    public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
        return engine.run(() -> tables.setTimeToLive(request));
    }

    @Override
    public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
        return engine.run(() -> tables.describeTimeToLive(request.tableName()));
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return engine.run(() -> reads.get(request));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return engine.run(() -> reads.query(request));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return engine.run(() -> reads.scan(request));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return engine.run(() -> writes.put(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return engine.run(() -> writes.update(request));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return engine.run(() -> writes.delete(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return engine.run(() -> batches.get(request));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return engine.run(() -> batches.write(request));
    }

    @Override
    public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return engine.run(() -> transactions.get(request));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return engine.run(() -> transactions.write(request));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** Closes the journal and gives its lock back; an engine in memory is gone. */
    @Override
    public void close() {
        engine.close();
    }
}
