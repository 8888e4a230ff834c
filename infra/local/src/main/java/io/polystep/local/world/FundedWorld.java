package io.polystep.local.world;

import io.polystep.domain.Address;
import io.polystep.domain.order.SignatureType;
import io.polystep.local.chain.Genesis;
import io.polystep.local.chain.Hex;
import io.polystep.local.chain.doubles.Addresses;
import io.polystep.local.chain.doubles.Calldata;
import io.polystep.local.chain.doubles.DevAccounts;
import io.polystep.local.chain.doubles.LocalWorld;
import io.polystep.local.chain.evm.Bytes;
import io.polystep.local.venue.VenueNetwork;
import io.polystep.local.venue.WalletDerivation;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The local world with traders in it: their cash and approvals are part of the genesis, so that there is nothing to repeat
 * after a kill.
 */
public final class FundedWorld {
    private static final BigInteger UNLIMITED = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final List<BigInteger> SPENDERS = List.of(
            Addresses.EXCHANGE,
            Addresses.NEG_RISK_EXCHANGE,
            Addresses.EXCHANGE_V3,
            Addresses.ADAPTER,
            Addresses.NEG_RISK_ADAPTER);

    private static final List<SignatureType> CONTRACT_WALLETS =
            List.of(SignatureType.POLY_PROXY, SignatureType.POLY_GNOSIS_SAFE, SignatureType.POLY_1271);

    private FundedWorld() {}

    /**
     * A genesis in which development accounts 0 to {@code traders − 1} hold money and have approved what trading and
     * redeeming need.
     *
     * @param at time of block 0
     * @param traders 1 to 7; accounts 7 to 9 belong to the venue
     * @param cashMicros pUSD for each, in millionths
     */
    public static Genesis genesis(Instant at, int traders, long cashMicros) {
        Genesis world = LocalWorld.genesis(at);
        List<Genesis.Call> calls = new ArrayList<>(world.calls());
        for (int i = 0; i < traders; i++) {
            fund(calls, Hex.readAddress(DevAccounts.account(i).getAddress()), cashMicros);
        }
        return new Genesis(world.timestamp(), world.balances(), world.codes(), calls);
    }

    /** The same for the proxy wallet, the Safe and the two deposit wallets of each of these accounts, too. */
    public static Genesis genesisWithWallets(Instant at, int traders, long cashMicros) {
        WalletDerivation wallets = new WalletDerivation(VenueNetwork.polygon());
        List<Address> holders = new ArrayList<>();
        for (int i = 0; i < traders; i++) {
            Address signer = new Address(
                    Hex.address(Hex.readAddress(DevAccounts.account(i).getAddress())));
            for (SignatureType type : CONTRACT_WALLETS) {
                holders.addAll(wallets.makers(signer, type));
            }
        }
        return withHolders(genesis(at, traders, cashMicros), holders, cashMicros);
    }

    /**
     * The same genesis with further funded holders. Wallets of signature types 1 to 3 have no code here: nobody can send
     * a transaction from them, so their approvals are given in the genesis, too.
     *
     * @param holders proxy wallets, Safes or deposit wallets
     * @param cashMicros pUSD for each, in millionths
     */
    public static Genesis withHolders(Genesis world, List<Address> holders, long cashMicros) {
        List<Genesis.Call> calls = new ArrayList<>(world.calls());
        holders.forEach(holder -> fund(calls, Hex.readAddress(holder.lower()), cashMicros));
        return new Genesis(world.timestamp(), world.balances(), world.codes(), calls);
    }

    private static void fund(List<Genesis.Call> calls, BigInteger trader, long cashMicros) {
        Calldata mint = Calldata.of("mint(address,uint256)").word(trader).word(cashMicros);
        calls.add(new Genesis.Call(trader, Addresses.PUSD, mint.bytes()));
        for (BigInteger spender : SPENDERS) {
            calls.add(new Genesis.Call(trader, Addresses.PUSD, approve(spender)));
            calls.add(new Genesis.Call(trader, Addresses.CONDITIONAL_TOKENS, approveAll(spender)));
        }
        calls.add(new Genesis.Call(trader, Addresses.PUSD, approve(Addresses.ROUTER)));
        for (BigInteger operator : List.of(Addresses.ROUTER, Addresses.EXCHANGE_V3)) {
            calls.add(new Genesis.Call(trader, Addresses.POSITION_MANAGER, approveAll(operator)));
        }
    }

    private static Bytes approve(BigInteger spender) {
        return Calldata.of("approve(address,uint256)")
                .word(spender)
                .word(UNLIMITED)
                .bytes();
    }

    private static Bytes approveAll(BigInteger operator) {
        return Calldata.of("setApprovalForAll(address,bool)")
                .word(operator)
                .word(1)
                .bytes();
    }
}
