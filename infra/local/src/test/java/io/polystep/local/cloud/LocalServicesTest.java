package io.polystep.local.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.dynamo.LocalDynamo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class LocalServicesTest {
    private static final Instant NOW = Instant.parse("2026-04-16T07:10:00Z");

    private final CallMeter meter = new CallMeter();

    private static HttpRequest request(String method, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    @Test
    void secretsGiveTheirCurrentValue() {
        LocalSecrets secrets = new LocalSecrets();
        secrets.put("wallet", "old");
        secrets.put("wallet", "new");

        assertEquals(
                "new", secrets.getSecretValue(get -> get.secretId("wallet")).secretString());
        assertThrows(
                software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException.class,
                () -> secrets.getSecretValue(get -> get.secretId("other")));
    }

    @Test
    void secretsAreGoneAfterClosing() {
        LocalSecrets secrets = new LocalSecrets();
        secrets.put("wallet", "value");

        secrets.close();

        assertThrows(
                software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException.class,
                () -> secrets.getSecretValue(get -> get.secretId("wallet")));
    }

    @Test
    void meterAddsUpInTheOrderOfNames() {
        meter.add("b.two", 2);
        meter.add("a.one", 1);
        meter.add("b.two", 3);

        assertEquals(Map.of("a.one", 1L, "b.two", 5L), meter.counts());
        assertEquals(List.of("a.one", "b.two"), List.copyOf(meter.counts().keySet()));
    }

    @Test
    void meterCountsOneCallWhicheverFormItTakes() {
        LocalSecrets secrets = new LocalSecrets();
        secrets.put("wallet", "value");
        SecretsManagerClient counted = meter.counted(SecretsManagerClient.class, secrets, "secretsmanager");

        counted.getSecretValue(get -> get.secretId("wallet"));

        assertEquals("secretsmanager", counted.serviceName());
        assertEquals(Map.of("secretsmanager.getSecretValue", 1L), meter.counts());
    }

    @Test
    void meterCountsCallsThatFailAndHandsOnTheirFault() {
        DynamoDbClient counted =
                meter.counted(DynamoDbClient.class, LocalDynamo.inMemory(InstantSource.fixed(NOW)), "dynamodb");

        assertThrows(
                ResourceNotFoundException.class,
                () -> counted.getItem(GetItemRequest.builder()
                        .tableName("absent")
                        .key(Map.of("pk", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("x")))
                        .build()));
        assertEquals(Map.of("dynamodb.getItem", 1L), meter.counts());
    }

    @Test
    void meterCountsTheItemsOfATransactionApart() {
        DynamoDbClient counted =
                meter.counted(DynamoDbClient.class, LocalDynamo.inMemory(InstantSource.fixed(NOW)), "dynamodb");
        var check = software.amazon.awssdk.services.dynamodb.model.TransactWriteItem.builder()
                .delete(delete -> delete.tableName("absent")
                        .key(Map.of("pk", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("x"))))
                .build();

        assertThrows(
                software.amazon.awssdk.services.dynamodb.model.DynamoDbException.class,
                () -> counted.transactWriteItems(TransactWriteItemsRequest.builder()
                        .transactItems(check, check, check)
                        .build()));
        assertEquals(Map.of("dynamodb.transactWriteItems", 1L, "dynamodb.transactedItems", 3L), meter.counts());
    }

    @Test
    void telemetryGoesToTheMeter() {
        MeterTelemetry telemetry = new MeterTelemetry(meter);

        telemetry.count("Scans", 2);
        telemetry.called("venue");
        telemetry.flush("Scan");

        assertEquals(Map.of("metric.Scans", 2L, "http.venue", 1L), meter.counts());
    }

    @Test
    void operationsAreFewAndTellNodesFromTheVenue() {
        Deployment.Function function = new Deployment.Function(
                "F",
                "arn",
                "a.B",
                Map.of("RPC_URLS", "http://127.0.0.1:1, http://127.0.0.1:2/key"),
                Duration.ofSeconds(1));
        Operations operations = Operations.of(new Deployment(Map.of("F", function), Map.of(), List.of()));

        assertEquals(new Operations(Set.of("127.0.0.1:1", "127.0.0.1:2")), operations);
        assertEquals("chain.POST", operations.name(request("POST", "http://127.0.0.1:2/key")));
        assertEquals("venue.GET /markets", operations.name(request("GET", "http://127.0.0.1:3/markets/slug/x?y=1")));
        assertEquals("venue.DELETE /order", operations.name(request("DELETE", "http://127.0.0.1:3/order")));
    }

    @Test
    void httpIsCountedAndOtherwiseTheClientBehindIt() {
        var behind = java.net.http.HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
        MeteredHttp http =
                new MeteredHttp(behind, meter, InstantSource.system(), request -> "venue." + request.method());

        assertThrows(
                java.io.IOException.class,
                () -> http.send(
                        request("GET", "http://127.0.0.1:1/"), java.net.http.HttpResponse.BodyHandlers.discarding()));
        assertTrue(http.sendAsync(
                        request("POST", "http://127.0.0.1:1/"), java.net.http.HttpResponse.BodyHandlers.discarding())
                .handle((answer, fault) -> fault != null)
                .join());

        assertEquals(Map.of("venue.GET", 1L, "venue.POST", 1L), meter.counts());
        assertEquals(java.net.http.HttpClient.Redirect.NEVER, http.followRedirects());
        assertEquals(behind.connectTimeout(), http.connectTimeout());
        assertEquals(behind.version(), http.version());
    }
}
