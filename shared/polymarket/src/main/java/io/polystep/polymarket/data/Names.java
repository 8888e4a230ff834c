package io.polystep.polymarket.data;

/** The two spellings of the service's fields: version 1 writes camelCase, version 2 snake_case. */
enum Names {
    V1("proxyWallet", "asset", "conditionId", "size", "avgPrice", "curPrice", "currentValue", "realizedPnl"),
    V2(
            "proxy_wallet",
            "token_id",
            "condition_id",
            "current_size",
            "avg_price",
            "current_price",
            "current_value",
            "realized_pnl");

    final String wallet;
    final String token;
    final String condition;
    final String positionSize;
    final String averagePrice;
    final String currentPrice;
    final String currentValue;
    final String realised;

    Names(
            String wallet,
            String token,
            String condition,
            String positionSize,
            String averagePrice,
            String currentPrice,
            String currentValue,
            String realised) {
        this.wallet = wallet;
        this.token = token;
        this.condition = condition;
        this.positionSize = positionSize;
        this.averagePrice = averagePrice;
        this.currentPrice = currentPrice;
        this.currentValue = currentValue;
        this.realised = realised;
    }

    String negRisk() {
        return this == V1 ? "negativeRisk" : "negative_risk";
    }

    String outcomeIndex() {
        return this == V1 ? "outcomeIndex" : "outcome_index";
    }

    String transaction() {
        return this == V1 ? "transactionHash" : "transaction_hash";
    }

    String dollars() {
        return this == V1 ? "usdcSize" : "usdc_size";
    }
}
