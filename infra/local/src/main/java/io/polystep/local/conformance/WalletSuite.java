package io.polystep.local.conformance;

import io.polystep.chain.Contracts;
import io.polystep.chain.DepositWalletDerivation;
import io.polystep.chain.WalletContracts;
import io.polystep.chain.WalletDerivation;
import io.polystep.domain.Address;

/** The four wallets of a key, in checksummed spelling. */
final class WalletSuite implements VectorSuite {
    @Override
    public Comparison check(VectorCase vector) {
        Address owner = new Address(vector.in("signer"));
        return Comparison.of(vector)
                .require(VectorCase.number(vector.input(), "chainId") == Wallets.POLYGON, "chainId: expected 137")
                .same(
                        "proxyWallet",
                        WalletDerivation.proxy(owner, Contracts.polygon()).text())
                .same(
                        "gnosisSafe",
                        WalletDerivation.safe(owner, Contracts.polygon()).text())
                .same(
                        "depositWalletBeacon",
                        DepositWalletDerivation.beacon(owner, WalletContracts.polygon())
                                .text())
                .same(
                        "depositWalletUups",
                        DepositWalletDerivation.uups(owner, WalletContracts.polygon())
                                .text());
    }
}
