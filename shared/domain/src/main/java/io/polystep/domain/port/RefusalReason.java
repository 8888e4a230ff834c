package io.polystep.domain.port;

/** Why the venue refused an order for certain. Source: venue protocol reference, errors. */
public enum RefusalReason {
    /** The payload is malformed: a bug. */
    INVALID_PAYLOAD,
    /** Key, owner, signer or signature type do not belong together. */
    WRONG_ACCOUNT,
    /** The account is banned or may only close. */
    ACCOUNT_RESTRICTED,
    /** The price is off the market's grid. */
    TICK,
    /** The size is below the minimum. */
    MINIMUM_SIZE,
    /** The venue already has this very order. It is not a failure: ask for it. */
    DUPLICATE,
    /** Balance or allowance is too low. */
    BALANCE,
    /** The expiry is not acceptable. */
    EXPIRATION,
    /** A post-only order would have traded. */
    CROSSES_BOOK,
    /** A fill-or-kill order could not be filled whole. */
    NOT_FILLED,
    /** A fill-and-kill order found nothing. */
    NO_MATCH,
    /** The market takes no orders now. */
    MARKET_NOT_READY,
    /** The signing domain version is out of date. */
    VERSION,
    /** The credentials are not valid. */
    UNAUTHORISED,
    /** The region is blocked. */
    REGION,
    /** The venue takes no new orders, or only post-only ones. */
    TRADING_PAUSED,
    /** The order budget of this signer is used up. */
    RATE_LIMITED,
    /** It was held back on our side: no byte of it left. */
    NOT_SENT,
    /** A definite refusal in words that we do not know. */
    OTHER
}
