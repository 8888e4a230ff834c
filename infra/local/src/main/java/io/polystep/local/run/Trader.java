package io.polystep.local.run;

import io.polystep.domain.Address;
import io.polystep.domain.money.Usdc;
import io.polystep.local.chain.Genesis;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWorld;
import io.polystep.local.venue.VenueCredentials;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.web3j.crypto.Credentials;

/**
 * The trader of an embedded run: development account 1, whose key is public knowledge, with API credentials made from its
 * address. Its money and approvals are part of the chain's genesis, so that there is nothing to repeat after a kill.
 */
final class Trader {
    private static final Credentials KEY = DevAccounts.account(1);
    private static final BigInteger UNLIMITED = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final List<BigInteger> SPENDERS = List.of(
            Addresses.EXCHANGE,
            Addresses.NEG_RISK_EXCHANGE,
            Addresses.EXCHANGE_V3,
            Addresses.ADAPTER,
            Addresses.NEG_RISK_ADAPTER);

    private Trader() {}

    static Address address() {
        return new Address(org.web3j.crypto.Keys.toChecksumAddress(KEY.getAddress()));
    }

    /** The wallet secret as Secrets Manager holds it. */
    static String walletSecret() {
        String digits = KEY.getEcKeyPair().getPrivateKey().toString(16);
        return "{\"privateKey\":\"0x" + "0".repeat(64 - digits.length()) + digits + "\"}";
    }

    static VenueCredentials credentials() {
        return VenueCredentials.of(address());
    }

    /** The API secret as Secrets Manager holds it. */
    static String apiSecret() {
        VenueCredentials known = credentials();
        return "{\"apiKey\":\"" + known.apiKey() + "\",\"secret\":\"" + known.secret() + "\",\"passphrase\":\""
                + known.passphrase() + "\"}";
    }

    /** The local world with this trader's cash and approvals in it. */
    static Genesis genesis(Instant at, Usdc cash) {
        Genesis world = LocalWorld.genesis(at);
        BigInteger trader = Hex.readAddress(address().lower());
        List<Genesis.Call> calls = new ArrayList<>(world.calls());
        calls.add(new Genesis.Call(
                trader,
                Addresses.PUSD,
                Calldata.of("mint(address,uint256)")
                        .word(trader)
                        .word(cash.micros())
                        .bytes()));
        for (BigInteger spender : SPENDERS) {
            calls.add(new Genesis.Call(
                    trader,
                    Addresses.PUSD,
                    Calldata.of("approve(address,uint256)")
                            .word(spender)
                            .word(UNLIMITED)
                            .bytes()));
            calls.add(new Genesis.Call(
                    trader,
                    Addresses.CONDITIONAL_TOKENS,
                    Calldata.of("setApprovalForAll(address,bool)")
                            .word(spender)
                            .word(1)
                            .bytes()));
        }
        return new Genesis(world.timestamp(), world.balances(), world.codes(), calls);
    }
}
