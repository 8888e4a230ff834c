package io.polystep.runtime;

import static java.util.Objects.requireNonNull;

import io.polystep.domain.Address;
import io.polystep.domain.CodeVersion;
import io.polystep.domain.Whole;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.money.Usdc;
import io.polystep.domain.order.SignatureType;
import io.polystep.domain.order.StrategyId;
import io.polystep.domain.risk.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of every function, from its environment. All of it is checked before any of it is used. Reference:
 * docs/reference/configuration.md.
 *
 * @param table the table's name
 * @param wallet the wallet that holds the money
 * @param signatureType kind of wallet; only {@link SignatureType#EOA} for now
 * @param chainId number of the chain
 * @param contracts JSON object of contract addresses that differ from Polygon's
 * @param assets what is traded, lower case
 * @param intervals lengths of the windows that are scanned
 * @param strategies the enabled ones
 * @param gamma base address of the venue's listings
 * @param clob base address of the venue's books and orders
 * @param web base address of the venue's web host, which answers what may be done from here
 * @param nodes addresses of the chain's nodes, first one preferred
 * @param walletSecret id of the secret with the wallet key
 * @param apiSecret id of the secret with the venue's credentials
 * @param placeOrder ARN of the order state machine; only the function that starts orders has it
 * @param deadLetters address of the dead-letter queue; only the function that redrives has it
 * @param limits the caps
 * @param visibility how long a sent order may stay invisible at the venue before it counts as not there
 * @param poll pause between two looks at an order or a transaction
 * @param blockAge age from which the chain's newest block says nothing about now
 * @param maxGasGwei most gwei that a chain transaction offers for each gas
 * @param replaceAfter how long a chain transaction may be in no block before it is replaced
 * @param codeVersion what is deployed
 */
public record Settings(
        String table,
        Address wallet,
        SignatureType signatureType,
        long chainId,
        String contracts,
        List<String> assets,
        List<Duration> intervals,
        List<StrategyId> strategies,
        URI gamma,
        URI clob,
        URI web,
        List<URI> nodes,
        String walletSecret,
        String apiSecret,
        Optional<String> placeOrder,
        Optional<String> deadLetters,
        Limits limits,
        Duration visibility,
        Duration poll,
        Duration blockAge,
        long maxGasGwei,
        Duration replaceAfter,
        String codeVersion) {
    /** Every variable that is read, for the template and its test. */
    public static final List<String> VARIABLES = List.of(
            "TABLE_NAME",
            "WALLET_ADDRESS",
            "SIGNATURE_TYPE",
            "CHAIN_ID",
            "CONTRACTS",
            "ASSETS",
            "INTERVALS",
            "STRATEGIES",
            "GAMMA_URL",
            "CLOB_URL",
            "GEOBLOCK_URL",
            "RPC_URLS",
            "TRADING_MODE",
            "WALLET_SECRET_ID",
            "API_SECRET_ID",
            "PLACE_ORDER_ARN",
            "DEAD_LETTERS_URL",
            "MAX_ORDER",
            "MAX_MARKET",
            "MAX_TOTAL",
            "MAX_OPEN_ORDERS",
            "MAX_ENTRIES_PER_MARKET",
            "MAX_DAILY_LOSS",
            "MAX_UNRESOLVED",
            "MAX_LOSSES_IN_A_ROW",
            "MAX_STRATEGY_LOSS",
            "VISIBILITY_SECONDS",
            "POLL_SECONDS",
            "BLOCK_AGE_SECONDS",
            "MAX_GAS_GWEI",
            "REPLACE_AFTER_SECONDS",
            "CODE_VERSION");

    private static final Map<String, Duration> WINDOWS =
            Map.of("5m", Duration.ofMinutes(5), "15m", Duration.ofMinutes(15));
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads everything.
     *
     * @throws PermanentException that names every variable that is missing or ill-formed, not only the first
     */
    public static Settings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Limits limits = limits(variables);
        Supplier<Settings> settings = read(variables, limits);
        if (!variables.faults().isEmpty()) {
            throw new PermanentException(
                    "expected a complete configuration, found " + String.join("; ", variables.faults())
                            + ". Set the variables on the function (template parameters; see docs/reference/configuration.md)");
        }
        return settings.get();
    }

    // The values are gathered first and required only after the faults are known to be none.
    private static Supplier<Settings> read(Variables v, @Nullable Limits limits) {
        String table = v.read("TABLE_NAME", "a table name", text -> text);
        Address wallet = v.read("WALLET_ADDRESS", "an address", Address::new);
        SignatureType type = v.read("SIGNATURE_TYPE", "0", Settings::signatureType);
        Long chain = v.read("CHAIN_ID", "a chain id such as 137", Whole::of);
        String contracts = v.read("CONTRACTS", "a JSON object, {} for Polygon's contracts", Settings::object);
        List<String> assets = v.list("ASSETS", "assets such as btc", Settings::asset);
        List<Duration> intervals = v.list("INTERVALS", "5m and 15m", Settings::interval);
        List<StrategyId> strategies =
                v.read("STRATEGIES", "none, or a comma-separated list of strategy names", Settings::strategies);
        URI gamma = v.read("GAMMA_URL", "an http(s) address", Settings::address);
        URI clob = v.read("CLOB_URL", "an http(s) address", Settings::address);
        URI web = v.read("GEOBLOCK_URL", "an http(s) address", Settings::address);
        List<URI> nodes = v.list("RPC_URLS", "http(s) addresses", Settings::address);
        v.read("TRADING_MODE", "paper", Settings::mode);
        String walletSecret = v.read("WALLET_SECRET_ID", "a secret's id", text -> text);
        String apiSecret = v.read("API_SECRET_ID", "a secret's id", text -> text);
        Optional<String> placeOrder = v.optional("PLACE_ORDER_ARN");
        Optional<String> deadLetters = v.optional("DEAD_LETTERS_URL");
        Duration visibility = v.read("VISIBILITY_SECONDS", "whole seconds from 1", Settings::seconds);
        Duration poll = v.read("POLL_SECONDS", "whole seconds from 1", Settings::seconds);
        Duration blockAge = v.read("BLOCK_AGE_SECONDS", "whole seconds from 1", Settings::seconds);
        Long gas = v.read("MAX_GAS_GWEI", "whole gwei from 1", Settings::gwei);
        Duration replaceAfter = v.read("REPLACE_AFTER_SECONDS", "whole seconds from 1", Settings::seconds);
        String version = v.read(
                "CODE_VERSION",
                "a version such as 0.1.0",
                text -> CodeVersion.of(text).toString());
        return () -> new Settings(
                requireNonNull(table),
                requireNonNull(wallet),
                requireNonNull(type),
                requireNonNull(chain),
                requireNonNull(contracts),
                requireNonNull(assets),
                requireNonNull(intervals),
                requireNonNull(strategies),
                requireNonNull(gamma),
                requireNonNull(clob),
                requireNonNull(web),
                requireNonNull(nodes),
                requireNonNull(walletSecret),
                requireNonNull(apiSecret),
                placeOrder,
                deadLetters,
                requireNonNull(limits),
                requireNonNull(visibility),
                requireNonNull(poll),
                requireNonNull(blockAge),
                requireNonNull(gas),
                requireNonNull(replaceAfter),
                requireNonNull(version));
    }

    private static @Nullable Limits limits(Variables v) {
        Usdc order = v.read("MAX_ORDER", "dollars", Usdc::of);
        Usdc market = v.read("MAX_MARKET", "dollars", Usdc::of);
        Usdc total = v.read("MAX_TOTAL", "dollars", Usdc::of);
        Integer open = v.read("MAX_OPEN_ORDERS", "a number", Whole::ofInt);
        Integer entries = v.read("MAX_ENTRIES_PER_MARKET", "a number", Whole::ofInt);
        Usdc loss = v.read("MAX_DAILY_LOSS", "dollars", Usdc::of);
        Integer unresolved = v.read("MAX_UNRESOLVED", "a number", Whole::ofInt);
        Integer losses = v.read("MAX_LOSSES_IN_A_ROW", "a number", Whole::ofInt);
        Usdc strategyLoss = v.read("MAX_STRATEGY_LOSS", "dollars", Usdc::of);
        if (Stream.of(order, market, total, open, entries, loss, unresolved, losses, strategyLoss)
                .anyMatch(Objects::isNull)) {
            return null;
        }
        return v.read(
                "MAX_ORDER",
                "limits that fit together",
                text -> new Limits(
                        requireNonNull(order),
                        requireNonNull(market),
                        requireNonNull(total),
                        requireNonNull(open),
                        requireNonNull(entries),
                        requireNonNull(loss),
                        requireNonNull(unresolved),
                        requireNonNull(losses),
                        requireNonNull(strategyLoss)));
    }

    /** True when an order may be handed to the configured venue: only to one on this machine. */
    public boolean mayTrade() {
        return LOOPBACK.contains(String.valueOf(clob.getHost()));
    }

    /** True when nothing real can be reached: venue and chain are both on this machine. */
    public boolean isLocal() {
        return mayTrade() && nodes.stream().allMatch(node -> LOOPBACK.contains(String.valueOf(node.getHost())));
    }

    /**
     * ARN of the order state machine.
     *
     * @throws PermanentException if this function has none
     */
    public String placeOrderArn() {
        return placeOrder.orElseThrow(
                () -> new PermanentException(
                        "PLACE_ORDER_ARN: expected the ARN of the order state machine, found nothing; set it on this function"));
    }

    /**
     * Address of the dead-letter queue.
     *
     * @throws PermanentException if this function has none
     */
    public String deadLettersUrl() {
        return deadLetters.orElseThrow(
                () -> new PermanentException(
                        "DEAD_LETTERS_URL: expected the address of the dead-letter queue, found nothing; set it on this function"));
    }

    private static SignatureType signatureType(String text) {
        if (!text.equals("0")) {
            throw new IllegalArgumentException("only wallets of type 0 (EOA) may trade, because redemption from proxy,"
                    + " Safe and deposit wallets is not built; use an EOA wallet");
        }
        return SignatureType.EOA;
    }

    private static String object(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return text;
    }

    private static String asset(String text) {
        if (!text.matches("[a-z0-9]{2,10}")) {
            throw new IllegalArgumentException("lower-case letters and digits only");
        }
        return text;
    }

    private static Duration interval(String text) {
        Duration interval = WINDOWS.get(text);
        if (interval == null) {
            throw new IllegalArgumentException("'" + text + "' is not one of " + WINDOWS.keySet());
        }
        return interval;
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || isLocalHttp(uri))) {
            throw new IllegalArgumentException("https, or http on this machine only");
        }
        return uri;
    }

    private static boolean isLocalHttp(URI uri) {
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    private static String mode(String text) {
        if (!text.equals("paper")) {
            throw new IllegalArgumentException("live trading is not offered: what must stand before it (an operator's"
                    + " typed confirmation and the checks of contracts, clock, region and allowances) is not built");
        }
        return text;
    }

    private static List<StrategyId> strategies(String text) {
        return text.equals("none")
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(StrategyId::new)
                        .toList();
    }

    private static Duration seconds(String text) {
        int seconds = Whole.ofInt(text);
        if (seconds < 1) {
            throw new IllegalArgumentException("not above zero");
        }
        return Duration.ofSeconds(seconds);
    }

    private static long gwei(String text) {
        long gwei = Long.parseLong(text);
        if (gwei < 1) {
            throw new IllegalArgumentException("not above zero");
        }
        return gwei;
    }
}
