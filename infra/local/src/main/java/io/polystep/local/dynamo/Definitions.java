package io.polystep.local.dynamo;

import io.polystep.local.dynamo.store.IndexDefinition;
import io.polystep.local.dynamo.store.KeyAttribute;
import io.polystep.local.dynamo.store.KeySchema;
import io.polystep.local.dynamo.store.TableDefinition;
import io.polystep.local.dynamo.value.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Table definitions from requests, and back into descriptions. */
final class Definitions {
    private Definitions() {}

    static TableDefinition of(CreateTableRequest request) {
        if (!request.tableName().matches("[a-zA-Z0-9_.-]{3,255}")) {
            throw Rejection.validation("TableName must be 3 to 255 characters of a-z, A-Z, 0-9, _, . and -");
        }
        if (request.hasLocalSecondaryIndexes()) {
            throw Rejection.unsupported("local secondary indexes", "a global secondary index");
        }
        Map<String, AttributeValue.Type> types = new LinkedHashMap<>();
        request.attributeDefinitions()
                .forEach(definition -> types.put(
                        definition.attributeName(), AttributeValue.Type.valueOf(definition.attributeTypeAsString())));
        KeySchema key = key(request.keySchema(), types);
        List<IndexDefinition> indexes = request.globalSecondaryIndexes().stream()
                .map(index -> index(index, types))
                .toList();
        requireAllUsed(types, key, indexes);
        return new TableDefinition(request.tableName(), key, indexes);
    }

    private static IndexDefinition index(GlobalSecondaryIndex index, Map<String, AttributeValue.Type> types) {
        return new IndexDefinition(
                index.indexName(),
                key(index.keySchema(), types),
                index.projection().projectionType() == ProjectionType.ALL,
                List.copyOf(index.projection().nonKeyAttributes()));
    }

    private static KeySchema key(List<KeySchemaElement> elements, Map<String, AttributeValue.Type> types) {
        if (elements.isEmpty() || elements.size() > 2 || elements.getFirst().keyType() != KeyType.HASH) {
            throw Rejection.validation("Invalid KeySchema: expected a HASH key and at most one RANGE key");
        }
        KeyAttribute partition = attribute(elements.getFirst(), types);
        return new KeySchema(partition, elements.size() == 1 ? null : attribute(elements.getLast(), types));
    }

    private static KeyAttribute attribute(KeySchemaElement element, Map<String, AttributeValue.Type> types) {
        AttributeValue.Type type = types.get(element.attributeName());
        if (type == null) {
            throw invalid(
                    "Some index key attributes are not defined in AttributeDefinitions: " + element.attributeName());
        }
        return new KeyAttribute(element.attributeName(), type);
    }

    private static void requireAllUsed(
            Map<String, AttributeValue.Type> types, KeySchema key, List<IndexDefinition> indexes) {
        List<String> used = new ArrayList<>(key.names());
        indexes.forEach(index -> used.addAll(index.key().names()));
        for (String name : types.keySet()) {
            if (!used.contains(name)) {
                throw invalid("AttributeDefinitions holds an attribute that no key uses: " + name);
            }
        }
    }

    private static RuntimeException invalid(String message) {
        return Rejection.validation("One or more parameter values were invalid: " + message);
    }

    static TableDescription describe(TableDefinition table, long items) {
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        addAttributes(attributes, table.key());
        table.indexes().forEach(index -> addAttributes(attributes, index.key()));
        List<GlobalSecondaryIndexDescription> indexes =
                table.indexes().stream().map(Definitions::describe).toList();
        return TableDescription.builder()
                .tableName(table.name())
                .tableArn("arn:aws:dynamodb:local:000000000000:table/" + table.name())
                .tableStatus("ACTIVE")
                .itemCount(items)
                .keySchema(elements(table.key()))
                .attributeDefinitions(attributes.values())
                .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes)
                .build();
    }

    private static GlobalSecondaryIndexDescription describe(IndexDefinition index) {
        return GlobalSecondaryIndexDescription.builder()
                .indexName(index.name())
                .indexStatus("ACTIVE")
                .keySchema(elements(index.key()))
                .projection(projection -> {
                    projection.projectionType(projectionType(index));
                    if (!index.included().isEmpty()) {
                        projection.nonKeyAttributes(index.included());
                    }
                })
                .build();
    }

    private static ProjectionType projectionType(IndexDefinition index) {
        if (index.all()) {
            return ProjectionType.ALL;
        }
        return index.included().isEmpty() ? ProjectionType.KEYS_ONLY : ProjectionType.INCLUDE;
    }

    private static List<KeySchemaElement> elements(KeySchema key) {
        List<KeySchemaElement> elements = new ArrayList<>();
        for (String name : key.names()) {
            KeyType type = elements.isEmpty() ? KeyType.HASH : KeyType.RANGE;
            elements.add(
                    KeySchemaElement.builder().attributeName(name).keyType(type).build());
        }
        return elements;
    }

    private static void addAttributes(Map<String, AttributeDefinition> attributes, KeySchema key) {
        addAttribute(attributes, key.partition());
        KeyAttribute sort = key.sort();
        if (sort != null) {
            addAttribute(attributes, sort);
        }
    }

    private static void addAttribute(Map<String, AttributeDefinition> attributes, KeyAttribute attribute) {
        attributes.put(
                attribute.name(),
                AttributeDefinition.builder()
                        .attributeName(attribute.name())
                        .attributeType(
                                ScalarAttributeType.fromValue(attribute.type().name()))
                        .build());
    }
}
