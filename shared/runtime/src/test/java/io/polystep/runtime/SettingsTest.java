package io.polystep.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.domain.error.PermanentException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void readsACompleteEnvironment() {
        Settings settings = Settings.from(complete());

        assertEquals(List.of("btc", "eth"), settings.assets());
        assertEquals(List.of(Duration.ofMinutes(5), Duration.ofMinutes(15)), settings.intervals());
        assertEquals(3, settings.limits().maxOpenOrders());
    }

    @Test
    void namesEveryMissingVariableAtOnce() {
        String message = refusal(Map.of());

        Settings.VARIABLES.stream()
                .filter(name -> !List.of("PLACE_ORDER_ARN", "DEAD_LETTERS_URL").contains(name))
                .forEach(name -> assertTrue(message.contains(name + ": expected"), name + " in " + message));
    }

    @Test
    void namesEveryIllFormedVariableWithWhatWasFound() {
        Map<String, String> environment = complete();
        environment.put("INTERVALS", "5m,7m");
        environment.put("CLOB_URL", "http://example.org");
        environment.put("MAX_ORDER", "a lot");

        String message = refusal(environment);

        assertTrue(message.contains("INTERVALS: expected") && message.contains("7m"), message);
        assertTrue(message.contains("CLOB_URL: expected") && message.contains("http://example.org"), message);
        assertTrue(message.contains("MAX_ORDER: expected") && message.contains("a lot"), message);
    }

    @Test
    void refusesLimitsThatContradictOneAnother() {
        Map<String, String> environment = complete();
        environment.put("MAX_MARKET", "1");

        assertTrue(refusal(environment).contains("order limit <= market limit"));
    }

    @Test
    void refusesAWalletWhoseSharesCannotBeRedeemed() {
        Map<String, String> environment = complete();
        environment.put("SIGNATURE_TYPE", "2");

        assertTrue(refusal(environment).contains("redemption"));
    }

    @Test
    void letsPaperOrdersLeaveOnlyForAVenueOnThisMachine() {
        Map<String, String> environment = complete();
        assertFalse(Settings.from(environment).mayTrade());

        environment.put("CLOB_URL", "http://127.0.0.1:8080");
        assertTrue(Settings.from(environment).mayTrade());
    }

    @Test
    void refusesLiveTradingBecauseWhatMustStandBeforeItIsNotBuilt() {
        Map<String, String> environment = complete();
        environment.put("TRADING_MODE", "live");

        assertTrue(refusal(environment).contains("live trading is not offered"));
    }

    @Test
    void enablesNoStrategyWhenToldNone() {
        Map<String, String> environment = complete();
        environment.put("STRATEGIES", "none");

        assertEquals(List.of(), Settings.from(environment).strategies());
    }

    private static String refusal(Map<String, String> environment) {
        return String.valueOf(assertThrows(PermanentException.class, () -> Settings.from(environment))
                .getMessage());
    }

    static Map<String, String> complete() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TABLE_NAME", "table");
        environment.put("WALLET_ADDRESS", "0x" + "11".repeat(20));
        environment.put("SIGNATURE_TYPE", "0");
        environment.put("CHAIN_ID", "137");
        environment.put("CONTRACTS", "{}");
        environment.put("ASSETS", "btc, eth");
        environment.put("INTERVALS", "5m,15m");
        environment.put("STRATEGIES", "late-confirmation");
        environment.put("GAMMA_URL", "https://gamma.example.org");
        environment.put("CLOB_URL", "https://clob.example.org");
        environment.put("GEOBLOCK_URL", "https://www.example.org");
        environment.put("RPC_URLS", "https://node.example.org");
        environment.put("TRADING_MODE", "paper");
        environment.put("WALLET_SECRET_ID", "wallet");
        environment.put("API_SECRET_ID", "api");
        environment.put("PLACE_ORDER_ARN", "arn");
        environment.put("MAX_ORDER", "5");
        environment.put("MAX_MARKET", "10");
        environment.put("MAX_TOTAL", "50");
        environment.put("MAX_OPEN_ORDERS", "3");
        environment.put("MAX_ENTRIES_PER_MARKET", "1");
        environment.put("MAX_DAILY_LOSS", "10");
        environment.put("MAX_UNRESOLVED", "5");
        environment.put("MAX_LOSSES_IN_A_ROW", "5");
        environment.put("MAX_STRATEGY_LOSS", "10");
        environment.put("VISIBILITY_SECONDS", "10");
        environment.put("POLL_SECONDS", "5");
        environment.put("BLOCK_AGE_SECONDS", "120");
        environment.put("MAX_GAS_GWEI", "2000");
        environment.put("REPLACE_AFTER_SECONDS", "60");
        environment.put("CODE_VERSION", "0.1.0");
        return environment;
    }
}
