package io.polystep.chain;

import io.polystep.domain.Address;
import io.polystep.domain.error.PermanentException;
import io.polystep.domain.order.SignatureType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a wallet belongs to a key's account, by the recipes with which the venue makes wallets. Pure. */
public final class WalletOwner {
    private WalletOwner() {}

    /**
     * Refuses a key that is not the wallet's or a signature type that is not the wallet's kind, before anything is
     * signed: the venue would refuse the order, and the money would be held for nothing.
     *
     * @throws PermanentException that names the wallets that this key has and how to mend it
     */
    public static void require(
            Address wallet, Address owner, SignatureType type, Contracts contracts, WalletContracts deposit) {
        if (wallets(owner, type, contracts, deposit).contains(wallet)) {
            return;
        }
        throw Stream.of(SignatureType.values())
                .filter(other -> wallets(owner, other, contracts, deposit).contains(wallet))
                .findFirst()
                .map(right -> new PermanentException("expected signature type " + right + ", because " + wallet
                        + " is the " + right + " wallet of the key's account " + owner + ", found " + type
                        + "; set SIGNATURE_TYPE to " + OrderDigest.code(right)))
                .orElseGet(
                        () -> new PermanentException(
                                "expected a " + type + " wallet of the key's account " + owner
                                        + ", which is " + text(wallets(owner, type, contracts, deposit)) + ", found "
                                        + wallet
                                        + "; set WALLET_ADDRESS to that, or put the key of this wallet's owner into the wallet secret"));
    }

    private static List<Address> wallets(
            Address owner, SignatureType type, Contracts contracts, WalletContracts deposit) {
        return switch (type) {
            case EOA -> List.of(owner);
            case POLY_PROXY -> List.of(WalletDerivation.proxy(owner, contracts));
            case POLY_GNOSIS_SAFE -> List.of(WalletDerivation.safe(owner, contracts));
            case POLY_1271 ->
                List.of(DepositWalletDerivation.beacon(owner, deposit), DepositWalletDerivation.uups(owner, deposit));
        };
    }

    private static String text(List<Address> wallets) {
        return wallets.stream().map(Address::text).collect(Collectors.joining(" or "));
    }
}
