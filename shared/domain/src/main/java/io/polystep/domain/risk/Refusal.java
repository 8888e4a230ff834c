package io.polystep.domain.risk;

/**
 * Why the gate said no.
 *
 * @param rule which rule
 * @param detail what was expected and what was found
 */
public record Refusal(Rule rule, String detail) {
    /** The rules of the gate. */
    public enum Rule {
        /** A halt is in force. */
        HALTED,
        /** The deadline has passed. */
        TOO_LATE,
        /** The market's window is over. */
        WINDOW_OVER,
        /** The worst price is not on the market's grid. */
        PRICE_OFF_GRID,
        /** The token is not an outcome of the market. */
        FOREIGN_TOKEN,
        /** Fewer shares than the venue accepts, even at the worst price. */
        BELOW_MINIMUM_SIZE,
        /** Less money than the venue accepts for a taking order. */
        BELOW_MINIMUM_NOTIONAL,
        /** More than one order may hold. */
        ORDER_LIMIT,
        /** More than one market may hold. */
        MARKET_LIMIT,
        /** More than the account may hold. */
        TOTAL_LIMIT,
        /** Too many orders not yet closed. */
        OPEN_ORDERS,
        /** Money is at risk in too many markets that are not settled. */
        UNRESOLVED_LIMIT,
        /** The market has had its entries. */
        ENTRY_LIMIT,
        /** The day's loss limit is reached. */
        DAILY_LOSS,
        /** At least 30 % of the peak is lost for certain; a halt latches. */
        DRAWDOWN,
        /** 30 % of the peak may be lost: what is not quoted is not known. */
        DRAWDOWN_POSSIBLE,
        /** The last look at prices and wallet is too old. */
        STATE_STALE,
        /** A reconciliation must pass first. */
        NOT_RECONCILED,
        /** Not enough free money. */
        NOT_ENOUGH_MONEY,
        /** Sales are not offered: no built-in strategy sells, and a hold of shares is not kept. */
        SALE_NOT_OFFERED
    }

    @Override
    public String toString() {
        return rule + " (" + detail + ")";
    }
}
