package io.polystep.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.market.MarketVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The addresses that signing and redeeming depend on. They are configuration, because the adapters have moved before.
 * Source: venue protocol reference, contract addresses.
 *
 * @param collateral the dollar that the venue pays with (pUSD, 6 decimals)
 * @param bridgedDollar the dollar inside regular outcome-token ids (USDC.e)
 * @param wrappedCollateral the dollar inside neg-risk outcome-token ids
 * @param conditionalTokens the ERC-1155 contract of outcome tokens
 * @param exchange verifying contract of regular orders, domain version 2
 * @param negRiskExchange verifying contract of neg-risk orders, domain version 2
 * @param exchangeV3 verifying contract of Protocol V2 orders, domain version 3
 * @param collateralAdapter redeems regular markets and pays {@code collateral}
 * @param negRiskCollateralAdapter redeems neg-risk markets and pays {@code collateral}
 * @param positionManager the ERC-1155 contract of Protocol V2 positions
 * @param router splits, merges and redeems Protocol V2 positions
 * @param safeFactory makes Safe wallets
 * @param proxyFactory makes proxy wallets
 */
public record Contracts(
        Address collateral,
        Address bridgedDollar,
        Address wrappedCollateral,
        Address conditionalTokens,
        Address exchange,
        Address negRiskExchange,
        Address exchangeV3,
        Address collateralAdapter,
        Address negRiskCollateralAdapter,
        Address positionManager,
        Address router,
        Address safeFactory,
        Address proxyFactory) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The published addresses on Polygon, chain id 137. */
    public static Contracts polygon() {
        return new Contracts(
                new Address("0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB"),
                new Address("0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"),
                new Address("0x3A3BD7bb9528E159577F7C2e685CC81A765002E2"),
                new Address("0x4D97DCd97eC945f40cF65F87097ACe5EA0476045"),
                new Address("0xE111180000d2663C0091e4f400237545B87B996B"),
                new Address("0xe2222d279d744050d28e00520010520000310F59"),
                new Address("0xe3333700cA9d93003F00f0F71f8515005F6c00Aa"),
                new Address("0xAdA100Db00Ca00073811820692005400218FcE1f"),
                new Address("0xadA2005600Dec949baf300f4C6120000bDB6eAab"),
                new Address("0x006F54F7f9A22e0000CC2AB60031000000ae9fEF"),
                new Address("0x12121212006e4CD160D18e3f00711DA5c3372600"),
                new Address("0xaacFeEa03eb1561C4e67d661e40682Bd20E3541b"),
                new Address("0xaB45c5A4B0c941a2F231C04C3f49182e1A254052"));
    }

    /**
     * The Polygon addresses with those replaced that a JSON object names, for example {@code {"collateral":"0x..."}}.
     *
     * @param json an object of component name to address; {@code {}} changes nothing
     * @throws PermanentException if a name is not known or a value is not an address
     */
    public static Contracts fromJson(String json) {
        Map<String, String> known = polygon().byName();
        readObject(json).forEach((name, value) -> {
            if (known.replace(name, value) == null) {
                throw new PermanentException(
                        "expected contract names out of " + known.keySet() + ", found '" + name + "'");
            }
        });
        return of(known);
    }

    /** The exchange that a market's orders are signed for. */
    public Address exchange(MarketVersion version, boolean negRisk) {
        return switch (version) {
            case CONDITIONAL_TOKENS -> negRisk ? negRiskExchange : exchange;
            case PROTOCOL_V2 -> exchangeV3;
        };
    }

    /** The adapter that redeems a market of conditional tokens. */
    public Address adapter(boolean negRisk) {
        return negRisk ? negRiskCollateralAdapter : collateralAdapter;
    }

    /** The contract that keeps a token. */
    public Address tokens(MarketVersion version) {
        return switch (version) {
            case CONDITIONAL_TOKENS -> conditionalTokens;
            case PROTOCOL_V2 -> positionManager;
        };
    }

    /** All addresses by component name, in the form that {@link #fromJson} reads. */
    public Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("collateral", collateral.text());
        names.put("bridgedDollar", bridgedDollar.text());
        names.put("wrappedCollateral", wrappedCollateral.text());
        names.put("conditionalTokens", conditionalTokens.text());
        names.put("exchange", exchange.text());
        names.put("negRiskExchange", negRiskExchange.text());
        names.put("exchangeV3", exchangeV3.text());
        names.put("collateralAdapter", collateralAdapter.text());
        names.put("negRiskCollateralAdapter", negRiskCollateralAdapter.text());
        names.put("positionManager", positionManager.text());
        names.put("router", router.text());
        names.put("safeFactory", safeFactory.text());
        names.put("proxyFactory", proxyFactory.text());
        return names;
    }

    private static Contracts of(Map<String, String> names) {
        return new Contracts(
                address(names, "collateral"),
                address(names, "bridgedDollar"),
                address(names, "wrappedCollateral"),
                address(names, "conditionalTokens"),
                address(names, "exchange"),
                address(names, "negRiskExchange"),
                address(names, "exchangeV3"),
                address(names, "collateralAdapter"),
                address(names, "negRiskCollateralAdapter"),
                address(names, "positionManager"),
                address(names, "router"),
                address(names, "safeFactory"),
                address(names, "proxyFactory"));
    }

    private static Address address(Map<String, String> names, String name) {
        try {
            return new Address(Objects.requireNonNullElse(names.get(name), "null"));
        } catch (IllegalArgumentException malformed) {
            throw new PermanentException("expected an address for contract " + name, malformed);
        }
    }

    private static Map<String, String> readObject(String json) {
        try {
            Map<String, String> read = JSON.readValue(json, new TypeReference<>() {});
            return Objects.requireNonNullElse(read, Map.of("null", ""));
        } catch (JsonProcessingException malformed) {
            throw new PermanentException("expected contracts as a JSON object of name to address", malformed);
        }
    }
}
