package io.polystep.local.chain.doubles;

import io.polystep.local.chain.evm.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The compiled doubles; sources are in src/main/solidity. */
enum ContractCode {
    TEST_DOLLAR("TestDollar"),
    POLY_DOLLAR("PolyDollar"),
    OUTCOME_TOKENS("OutcomeTokens"),
    COLLATERAL_ADAPTER("CollateralAdapter"),
    SETTLEMENT_EXCHANGE("SettlementExchange"),
    RAMPS("Ramps"),
    POSITION_MANAGER("PositionManager"),
    ROUTER("Router");

    private final String contract;

    ContractCode(String contract) {
        this.contract = contract;
    }

    String contract() {
        return contract;
    }

    /** Reads the run-time code. */
    Bytes read() {
        String path = "/contracts/" + contract + ".hex";
        try (InputStream in = ContractCode.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + path + " on the class path, found nothing");
            }
            return Bytes.ofHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
