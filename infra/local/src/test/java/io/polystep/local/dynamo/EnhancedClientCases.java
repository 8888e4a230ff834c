package io.polystep.local.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The Enhanced Client, unchanged, with a static schema and the versioned record extension. */
abstract class EnhancedClientCases {
    abstract ContractTable table();

    @Test
    void countsVersionsAndRefusesAStaleOne() {
        DynamoDbTable<VersionedNote> notes = notes();
        notes.putItem(VersionedNote.of("p", 1, "first"));
        VersionedNote read = notes.getItem(key(1));
        VersionedNote stale = notes.getItem(key(1));

        read.setText("second");
        notes.updateItem(read);

        assertEquals("second", notes.getItem(key(1)).getText());
        assertEquals(2, notes.getItem(key(1)).getVersion());
        assertThrows(ConditionalCheckFailedException.class, () -> notes.updateItem(stale));
    }

    @Test
    void queriesAndDeletes() {
        DynamoDbTable<VersionedNote> notes = notes();
        notes.putItem(VersionedNote.of("p", 1, "a"));
        notes.putItem(VersionedNote.of("p", 2, "b"));
        notes.deleteItem(key(1));

        long found = notes.query(QueryConditional.sortBetween(key(0), key(9))).items().stream()
                .filter(note -> "b".equals(note.getText()))
                .count();

        assertEquals(1, found);
        assertNull(notes.getItem(key(1)));
    }

    @Test
    void putsOnlyOnce() {
        DynamoDbTable<VersionedNote> notes = notes();
        PutItemEnhancedRequest<VersionedNote> once = PutItemEnhancedRequest.builder(VersionedNote.class)
                .item(VersionedNote.of("p", 1, "a"))
                .conditionExpression(Expression.builder()
                        .expression("attribute_not_exists(#pk)")
                        .putExpressionName("#pk", "pk")
                        .build())
                .build();
        notes.putItem(once);

        assertThrows(ConditionalCheckFailedException.class, () -> notes.putItem(once));
    }

    @Test
    void writesTransactions() {
        DynamoDbTable<VersionedNote> notes = notes();
        notes.putItem(VersionedNote.of("p", 2, "there"));
        DynamoDbEnhancedClient client = enhanced();

        client.transactWriteItems(request -> request.addPutItem(notes, VersionedNote.of("p", 1, "new")));

        assertEquals("new", notes.getItem(key(1)).getText());
        assertThrows(
                TransactionCanceledException.class,
                () -> client.transactWriteItems(request -> request.addPutItem(notes, VersionedNote.of("p", 3, "x"))
                        .addPutItem(notes, VersionedNote.of("p", 2, "stale"))));
        assertNull(notes.getItem(key(3)));
    }

    private DynamoDbEnhancedClient enhanced() {
        return DynamoDbEnhancedClient.builder().dynamoDbClient(table().client()).build();
    }

    private DynamoDbTable<VersionedNote> notes() {
        return enhanced().table(table().name(), VersionedNote.SCHEMA);
    }

    private static Key key(int sk) {
        return Key.builder().partitionValue("p").sortValue(sk).build();
    }
}
