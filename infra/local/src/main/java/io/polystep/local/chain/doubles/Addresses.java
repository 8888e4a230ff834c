package io.polystep.local.chain.doubles;

import io.polystep.local.chain.Hex;
import java.math.BigInteger;

/** Where the doubles stand: the same places as the real contracts on Polygon. */
public final class Addresses {
    /** USDC.e: six decimals, open mint. */
    public static final BigInteger USDC_E = at("0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174");
    /** pUSD: six decimals, backed by USDC.e. */
    public static final BigInteger PUSD = at("0xC011a7E12a19f7B1f670d46F03B03f3342E82DFB");
    /** The collateral of neg-risk positions. */
    public static final BigInteger WRAPPED_COLLATERAL = at("0x3A3BD7bb9528E159577F7C2e685CC81A765002E2");
    /** ConditionalTokens. */
    public static final BigInteger CONDITIONAL_TOKENS = at("0x4D97DCd97eC945f40cF65F87097ACe5EA0476045");
    /** Split, merge and redeem in pUSD for regular markets. */
    public static final BigInteger ADAPTER = at("0xAdA100Db00Ca00073811820692005400218FcE1f");
    /** The same for neg-risk markets. */
    public static final BigInteger NEG_RISK_ADAPTER = at("0xadA2005600Dec949baf300f4C6120000bDB6eAab");
    /** Exchange of regular markets, domain version 2. */
    public static final BigInteger EXCHANGE = at("0xE111180000d2663C0091e4f400237545B87B996B");
    /** Exchange of neg-risk markets, domain version 2. */
    public static final BigInteger NEG_RISK_EXCHANGE = at("0xe2222d279d744050d28e00520010520000310F59");
    /** Exchange with domain version 3. */
    public static final BigInteger EXCHANGE_V3 = at("0xe3333700cA9d93003F00f0F71f8515005F6c00Aa");
    /** Keeps Protocol V2 positions. */
    public static final BigInteger POSITION_MANAGER = at("0x006F54F7f9A22e0000CC2AB60031000000ae9fEF");
    /** Splits, merges and redeems Protocol V2 positions. */
    public static final BigInteger ROUTER = at("0x12121212006e4CD160D18e3f00711DA5c3372600");
    /** Wraps USDC.e into pUSD. */
    public static final BigInteger ONRAMP = at("0x93070a847efEf7F70739046A929D47a521F5B8ee");
    /** Unwraps pUSD into USDC.e. */
    public static final BigInteger OFFRAMP = at("0x2957922Eb93258b93368531d39fAcCA3B4dC5854");

    private Addresses() {}

    private static BigInteger at(String address) {
        return Hex.readAddress(address);
    }
}
