package io.polystep.local.dynamo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a table client must do; the same cases run on LocalDynamo and on Amazon's DynamoDB Local. */
abstract class DynamoContract {
    @SuppressWarnings("NullAway.Init") // set before each test
    private ContractTable table;

    abstract DynamoDbClient client();

    /** A table of its own for each case, named after it. */
    @BeforeEach
    void createTable(TestInfo info) {
        String method = info.getTestMethod().orElseThrow().getName();
        String row = Integer.toHexString(info.getDisplayName().hashCode());
        table = ContractTable.create(client(), method + "." + row);
    }

    @Nested
    final class Conditions extends ConditionCases {
        @Override
        ContractTable table() {
            return table;
        }
    }

    @Nested
    final class Updates extends UpdateCases {
        @Override
        ContractTable table() {
            return table;
        }
    }

    @Nested
    final class Items extends ItemCases {
        @Override
        ContractTable table() {
            return table;
        }
    }

    @Nested
    final class Queries extends QueryCases {
        @Override
        ContractTable table() {
            return table;
        }
    }

    @Nested
    final class Transactions extends TransactionCases {
        @Override
        ContractTable table() {
            return table;
        }
    }

    @Nested
    final class Enhanced extends EnhancedClientCases {
        @Override
        ContractTable table() {
            return table;
        }
    }
}
